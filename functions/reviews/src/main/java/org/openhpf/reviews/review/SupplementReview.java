package org.openhpf.reviews.review;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.AuditRecord;
import org.openhpf.edge.http.Caller;
import org.openhpf.kernel.Correlation;
import org.openhpf.kernel.RetryLater;
import org.openhpf.reviews.event.EventKind;
import org.openhpf.reviews.event.ReviewEvent;
import org.openhpf.reviews.rule.ReviewRules;
import org.openhpf.reviews.service.ServiceId;

/** 追评: the person adds to the own review, once. */
public final class SupplementReview {
  private final Reviews reviews;
  private final TextScreen screen;
  private final ReviewRules rules;

  /** How it ended. */
  public sealed interface Outcome {
    /** Now, or before with the same words. */
    record Supplemented(Reviewed reviewed) implements Outcome {}

    /** Nor is another's, nor what stands for none. */
    record NoSuchReview() implements Outcome {}

    record AlreadySupplemented() implements Outcome {}

    record TooLate() implements Outcome {}
  }

  public SupplementReview(Reviews reviews, TextScreen screen, ReviewRules rules) {
    this.reviews = reviews;
    this.screen = screen;
    this.rules = rules;
  }

  /**
   * @throws org.openhpf.kernel.InvalidValue if the text is too long
   */
  public Outcome supplement(ServiceId service, String text, Caller by) {
    ReviewWords.checkText(Optional.of(text), rules);
    Optional<Reviewed> found =
        reviews
            .find(service)
            .filter(one -> one.service().isOf(by.personId()) && !one.review().isDefault());
    if (found.isEmpty()) {
      return new Outcome.NoSuchReview();
    }
    Reviewed before = found.get();
    Optional<Review.Supplement> earlier = before.review().supplement();
    if (earlier.isPresent()) {
      return earlier.get().text().equals(text)
          ? new Outcome.Supplemented(before)
          : new Outcome.AlreadySupplemented();
    }
    Instant now = rules.now();
    if (!now.isBefore(rules.supplementUntil(before.review().reviewedAt()))) {
      return new Outcome.TooLate();
    }
    Review after = before.review().supplemented(text, now, flags(before.review(), text));
    if (!reviews.store(before.review(), after, Optional.of(event(after, now)), record(after, by))) {
      throw new RetryLater("a review changed while it was supplemented");
    }
    return new Outcome.Supplemented(new Reviewed(after, before.service(), before.rectification()));
  }

  private HashSet<Flag> flags(Review before, String text) {
    var flags = new HashSet<>(before.flags());
    flags.addAll(screen.flags(text));
    return flags;
  }

  private static ReviewEvent event(Review after, Instant now) {
    return ReviewEvent.of(
            EventKind.SUPPLEMENTED, after.service(), after.branchId(), after.channel(), now)
        .level(after.level(), after.codes());
  }

  private static AuditRecord record(Review after, Caller by) {
    return new AuditRecord(
        "review/" + after.service(),
        "supplemented",
        after.supplement().orElseThrow().at(),
        by.actorId(),
        by.onBehalfOf(),
        by.channel(),
        Correlation.id(),
        Map.of());
  }
}
