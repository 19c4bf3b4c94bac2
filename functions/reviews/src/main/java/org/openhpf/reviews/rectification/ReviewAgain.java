package org.openhpf.reviews.rectification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhpf.kernel.RequestKey;
import org.openhpf.reviews.event.EventKind;
import org.openhpf.reviews.rectification.Change.Counted;
import org.openhpf.reviews.rectification.RectificationStep.Words;
import org.openhpf.reviews.rectification.Rectifications.Storing;
import org.openhpf.reviews.service.ServiceId;

/**
 * 二次评价: the person says once what he thinks of a rectification that was closed. Where that is
 * negative again, it begins anew.
 */
public final class ReviewAgain {
  private final Rectifications rectifications;
  private final RectificationRules rules;

  /**
   * @param version as it was looked at
   * @param level 1 to 5
   * @param codes of that level
   */
  public record Wish(
      ServiceId service,
      int version,
      int level,
      List<String> codes,
      Optional<String> text,
      Actor by) {}

  /** How it ended. */
  public sealed interface Outcome {
    record Reviewed(RectificationFile file) implements Outcome {}

    /** Nor is another person's. */
    record NoSuchRectification() implements Outcome {}

    /** Under way, not valid, or its time is over. */
    record NotOpen() implements Outcome {}

    /** There is one. */
    record ReviewedBefore() implements Outcome {}

    record Changed(int version) implements Outcome {}

    record RequestKeyReused() implements Outcome {}
  }

  public ReviewAgain(Rectifications rectifications, RectificationRules rules) {
    this.rectifications = rectifications;
    this.rules = rules;
  }

  public Outcome review(Wish wish, Optional<RequestKey> request) {
    Optional<RectificationFile> found = own(wish);
    if (found.isEmpty()) {
      return new Outcome.NoSuchRectification();
    }
    Optional<Outcome> refusal = refusal(found.get().rectification(), wish.version());
    Storing stored =
        refusal.isEmpty()
            ? rectifications.store(change(wish, found.get()), request)
            : request.flatMap(rectifications::before).orElse(new Storing.Changed());
    return switch (stored) {
      case Storing.Stored(Rectification now) ->
          new Outcome.Reviewed(own(wish).orElseThrow().at(now));
      case Storing.RequestKeyReused() -> new Outcome.RequestKeyReused();
      case Storing.Changed() ->
          refusal
              .or(() -> refusal(own(wish).orElseThrow().rectification(), wish.version()))
              .orElseThrow();
    };
  }

  private Optional<RectificationFile> own(Wish wish) {
    return rectifications.find(wish.service()).filter(file -> file.service().isOf(wish.by().id()));
  }

  private Optional<Outcome> refusal(Rectification rectification, int version) {
    if (rectification.secondReview().isPresent()) {
      return Optional.of(new Outcome.ReviewedBefore());
    }
    if (!rules.mayBeReviewedAgain(rectification)) {
      return Optional.of(new Outcome.NotOpen());
    }
    return rectification.version() == version
        ? Optional.empty()
        : Optional.of(new Outcome.Changed(rectification.version()));
  }

  private Change change(Wish wish, RectificationFile file) {
    Rectification before = file.rectification();
    Instant now = rules.now();
    var second = new SecondReview(wish.level(), wish.codes(), now);
    var events = new ArrayList<Counted>();
    events.add(new Counted(EventKind.REVIEWED_AGAIN, Optional.empty(), Optional.of(wish.level())));
    boolean again = second.isNegative();
    if (again) {
      events.add(Counted.of(EventKind.RECTIFICATION_OPENED));
    }
    Rectification after =
        before
            .reviewedAgain(second)
            .next(
                again ? RectificationStatus.OPEN : before.status(),
                again
                    ? rules.round(before.round().number() + 1, before.review().named(), now)
                    : before.round(),
                now);
    return Change.of(
        file,
        after,
        again ? Action.REOPEN : Action.REVIEW_AGAIN,
        new Words(wish.text(), Optional.empty(), Optional.empty(), Optional.empty()),
        wish.by(),
        events);
  }
}
