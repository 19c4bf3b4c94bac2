package org.openhpf.appointments.standing;

import java.util.Optional;
import org.openhpf.kernel.RequestKey;

/** Decides an appeal, once; the same decision once more changes nothing. */
public final class DecideAppeal {
  private final Appeals appeals;
  private final StandingRules rules;

  /**
   * What an officer decides.
   *
   * @param officer opaque id of the person who decides
   */
  public record Wish(
      String appealId, boolean accepted, String note, String officer, String channel) {}

  /** How it ended. */
  public sealed interface Outcome {
    /** So it is decided, now or before. */
    record Decided(Appeal appeal) implements Outcome {}

    record NoSuchAppeal() implements Outcome {}

    /** Nobody decides on himself. */
    record OwnCase() implements Outcome {}

    /** It was decided otherwise. */
    record DecidedOtherwise() implements Outcome {}

    record RequestKeyReused() implements Outcome {}
  }

  public DecideAppeal(Appeals appeals, StandingRules rules) {
    this.appeals = appeals;
    this.rules = rules;
  }

  public Outcome decide(Wish wish, Optional<RequestKey> request) {
    while (true) {
      Optional<Appeal> found = appeals.find(wish.appealId());
      if (found.isEmpty()) {
        return new Outcome.NoSuchAppeal();
      }
      Appeal appeal = found.get();
      if (appeal.personId().equals(wish.officer())) {
        return new Outcome.OwnCase();
      }
      boolean open = appeal.decision().isEmpty();
      Appeals.Storing stored =
          open
              ? appeals.decide(
                  appeal.with(new Appeal.Decision(wish.accepted(), wish.note(), rules.now())),
                  wish.officer(),
                  wish.channel(),
                  request)
              : request.flatMap(appeals::before).orElse(new Appeals.Storing.Changed());
      switch (stored) {
        case Appeals.Storing.Stored(Appeal decided) -> {
          return new Outcome.Decided(decided);
        }
        case Appeals.Storing.RequestKeyReused() -> {
          return new Outcome.RequestKeyReused();
        }
        case Appeals.Storing.Changed() -> {
          if (!open) {
            return appeal.decision().orElseThrow().accepted() == wish.accepted()
                ? new Outcome.Decided(appeal)
                : new Outcome.DecidedOtherwise();
          }
          // Decided, or the pause replaced, in this moment: look again.
        }
      }
    }
  }
}
