package org.openhpf.reviews.review;

import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.AuditRecord;
import org.openhpf.edge.http.Caller;
import org.openhpf.kernel.Correlation;
import org.openhpf.reviews.rule.ReviewRules;
import org.openhpf.reviews.service.ServiceId;

/**
 * An officer lets everybody read a review's texts, or holds them back; never of the own service.
 */
public final class DisplayReview {
  private final Reviews reviews;
  private final ReviewRules rules;

  /** How it ended. */
  public sealed interface Outcome {
    record Decided(Reviewed reviewed) implements Outcome {}

    record NoSuchReview() implements Outcome {}

    record OwnService() implements Outcome {}

    /** It is no longer as the officer saw it. */
    record Changed() implements Outcome {}
  }

  public DisplayReview(Reviews reviews, ReviewRules rules) {
    this.reviews = reviews;
    this.rules = rules;
  }

  /**
   * @param version as the officer saw it
   * @param reason why, for the record
   */
  public Outcome decide(ServiceId service, int version, boolean shown, String reason, Caller by) {
    Optional<Reviewed> found = reviews.find(service).filter(one -> !one.review().isDefault());
    if (found.isEmpty()) {
      return new Outcome.NoSuchReview();
    }
    Review before = found.get().review();
    if (found.get().service().isBy(by.personId())) {
      return new Outcome.OwnService();
    }
    Review.Display display = shown ? Review.Display.SHOWN : Review.Display.HELD_BACK;
    if (before.display() == display) {
      return new Outcome.Decided(found.get());
    }
    Review after = before.displayed(display);
    boolean stored =
        before.version() == version
            && reviews.store(before, after, Optional.empty(), record(after, shown, reason, by));
    return stored
        ? new Outcome.Decided(
            new Reviewed(after, found.get().service(), found.get().rectification()))
        : new Outcome.Changed();
  }

  private AuditRecord record(Review after, boolean shown, String reason, Caller by) {
    return new AuditRecord(
        "review/" + after.service(),
        shown ? "released" : "held-back",
        rules.now(),
        by.actorId(),
        Optional.empty(),
        by.channel(),
        Correlation.id(),
        Map.of("reason", reason));
  }
}
