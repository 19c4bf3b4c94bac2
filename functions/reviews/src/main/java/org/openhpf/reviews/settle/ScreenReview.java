package org.openhpf.reviews.settle;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openhpf.audit.AuditRecord;
import org.openhpf.kernel.Correlation;
import org.openhpf.kernel.RetryLater;
import org.openhpf.reviews.review.Flag;
import org.openhpf.reviews.review.Review;
import org.openhpf.reviews.review.Reviews;
import org.openhpf.reviews.review.TextScreen;
import org.openhpf.reviews.rule.ReviewRules;
import org.openhpf.reviews.service.ServiceId;

/**
 * Compares a review with those around it, once those have come: bursts and identical texts are
 * flagged for officers, and change nothing else.
 */
public final class ScreenReview {
  private static final String ACTOR = "reviews-settle";

  private final Reviews reviews;
  private final Surroundings surroundings;
  private final ReviewRules rules;

  public ScreenReview(Reviews reviews, Surroundings surroundings, ReviewRules rules) {
    this.reviews = reviews;
    this.surroundings = surroundings;
    this.rules = rules;
  }

  public void screen(ServiceId id) {
    surroundings.find(id).ifPresent(this::screen);
  }

  private void screen(Surroundings.Screened screened) {
    Review review = screened.review();
    var flags = EnumSet.noneOf(Flag.class);
    if (isBurst(screened)) {
      flags.add(Flag.BURST);
    }
    List<ServiceId> alike = alike(review);
    if (!alike.isEmpty()) {
      flags.add(Flag.IDENTICAL_TEXT);
    }
    alike.stream()
        .flatMap(other -> surroundings.find(other).stream())
        .forEach(other -> flag(other.review(), Set.of(Flag.IDENTICAL_TEXT), false));
    flag(review, flags, true);
  }

  private boolean isBurst(Surroundings.Screened screened) {
    Review review = screened.review();
    Duration within = rules.burstWithin();
    List<Surroundings.Screened> around =
        surroundings.around(
            review.branchId(), review.reviewedAt().minus(within), review.reviewedAt().plus(within));
    long ofWindow =
        around.stream()
            .filter(other -> other.window().isPresent())
            .filter(other -> other.window().equals(screened.window()))
            .count();
    long ofDevice =
        around.stream()
            .filter(other -> other.origin().isPresent())
            .filter(other -> other.origin().equals(screened.origin()))
            .count();
    return around.size() >= rules.burst("branch")
        || ofWindow >= rules.burst("window")
        || ofDevice >= rules.burst("device");
  }

  /** Others with the same text. */
  private List<ServiceId> alike(Review review) {
    Optional<String> joined =
        review
            .text()
            .map(TextScreen::joined)
            .filter(text -> text.codePointCount(0, text.length()) >= rules.shortestCompared());
    return joined
        .map(
            text ->
                surroundings.alike(text, review.service(), rules.now().plus(rules.comparedFor())))
        .orElse(List.of());
  }

  private void flag(Review before, Set<Flag> flags, boolean settled) {
    boolean known = before.flags().containsAll(flags);
    if (known && settled) {
      surroundings.settled(before.service());
    } else if (!known) {
      Review after = before.flagged(flags);
      if (!reviews.flag(before, after, settled, record(after))) {
        throw new RetryLater("a review changed while it was screened");
      }
    }
  }

  private AuditRecord record(Review after) {
    return new AuditRecord(
        "review/" + after.service(),
        "flagged",
        rules.now(),
        ACTOR,
        Optional.empty(),
        "schedule",
        Correlation.id(),
        Map.of("flags", after.flags().stream().sorted().toList().toString()));
  }
}
