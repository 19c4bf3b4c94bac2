package org.openhpf.reviews.rectification;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.kernel.RequestKey;
import org.openhpf.reviews.rectification.Rectifications.Storing;
import org.openhpf.reviews.service.ServiceId;

/** Takes an officer's step of a rectification: once, and only from what the officer looked at. */
public final class MoveRectification {
  private final Rectifications rectifications;
  private final RectificationRules rules;
  private final MoveRules moves;

  /**
   * @param version as it was looked at
   */
  public record Wish(ServiceId service, int version, Move move, Actor by) {}

  public MoveRectification(Rectifications rectifications, RectificationRules rules) {
    this.rectifications = rectifications;
    this.rules = rules;
    this.moves = new MoveRules(rules);
  }

  public MoveOutcome move(Wish wish, Optional<RequestKey> request) {
    Optional<RectificationFile> found = rectifications.find(wish.service());
    if (found.isEmpty()) {
      return new MoveOutcome.NoSuchRectification();
    }
    RectificationFile file = found.get();
    if (file.concerns(wish.by().id())) {
      return new MoveOutcome.OwnService();
    }
    Optional<MoveOutcome> refusal = refusal(wish, file);
    Storing stored =
        refusal.isEmpty()
            ? rectifications.store(change(wish, file), request)
            : request.flatMap(rectifications::before).orElse(new Storing.Changed());
    return switch (stored) {
      case Storing.Stored(Rectification now) -> new MoveOutcome.Moved(after(now));
      case Storing.RequestKeyReused() -> new MoveOutcome.RequestKeyReused();
      case Storing.Changed() ->
          refusal.orElseGet(
              () -> new MoveOutcome.Changed(now(wish.service()).rectification().version()));
    };
  }

  private RectificationFile after(Rectification stored) {
    return now(stored.service()).at(stored);
  }

  private RectificationFile now(ServiceId service) {
    return rectifications.find(service).orElseThrow();
  }

  private Optional<MoveOutcome> refusal(Wish wish, RectificationFile file) {
    int version = file.rectification().version();
    return version == wish.version()
        ? moves.refusal(file, wish.move(), wish.by())
        : Optional.of(new MoveOutcome.Changed(version));
  }

  private Change change(Wish wish, RectificationFile file) {
    Rectification before = file.rectification();
    Instant now = rules.now();
    Transition transition = moves.transition(before, wish.move()).orElseThrow();
    Optional<Boolean> onTime =
        transition.ends().flatMap(before.round()::due).map(due -> due.isInTime(now));
    Round round = moves.after(before, wish.move(), wish.by());
    Rectification after = before.next(transition.to(), ended(round, transition, now), now);
    return Change.of(
        file,
        after,
        transition.action(),
        MoveRules.words(wish.move()),
        wish.by(),
        transition.event().map(kind -> new Change.Counted(kind, onTime, Optional.empty())).stream()
            .toList());
  }

  private static Round ended(Round round, Transition transition, Instant now) {
    return transition.to().isEnd()
        ? round.ended(now)
        : transition.ends().map(term -> round.with(term, due -> due.done(now))).orElse(round);
  }
}
