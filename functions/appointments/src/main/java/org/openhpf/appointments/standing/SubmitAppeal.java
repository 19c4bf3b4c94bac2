package org.openhpf.appointments.standing;

import java.util.Optional;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.RequestKey;

/** Asks that one's pause be lifted, once for each pause. */
public final class SubmitAppeal {
  private final Standings standings;
  private final Appeals appeals;
  private final StandingRules rules;
  private final Ids ids;

  /** How it ended. */
  public sealed interface Outcome {
    record Submitted(Appeal appeal) implements Outcome {}

    /** No pause is in force. */
    record NothingToAppeal() implements Outcome {}

    /** There is an appeal against this pause that nobody has decided yet. */
    record Pending(String appealId) implements Outcome {}

    /** The appeal against this pause was refused. */
    record Decided(String appealId) implements Outcome {}

    record RequestKeyReused() implements Outcome {}
  }

  public SubmitAppeal(Standings standings, Appeals appeals, StandingRules rules, Ids ids) {
    this.standings = standings;
    this.appeals = appeals;
    this.rules = rules;
    this.ids = ids;
  }

  public Outcome submit(
      String personId, String reason, String channel, Optional<RequestKey> request) {
    while (true) {
      Optional<Pause> pause = standings.pauseOf(personId).filter(last -> last.inForce(rules.now()));
      Appeals.Storing stored =
          pause.isPresent() && pause.get().appealId().isEmpty()
              ? appeals.submit(appeal(personId, reason, pause.get()), channel, request)
              : request.flatMap(appeals::before).orElse(new Appeals.Storing.Changed());
      switch (stored) {
        case Appeals.Storing.Stored(Appeal appeal) -> {
          return new Outcome.Submitted(appeal);
        }
        case Appeals.Storing.RequestKeyReused() -> {
          return new Outcome.RequestKeyReused();
        }
        case Appeals.Storing.Changed() -> {
          Optional<Outcome> refusal = refusal(pause);
          if (refusal.isPresent()) {
            return refusal.get();
          }
          // The pause was appealed against or replaced in this moment: look again.
        }
      }
    }
  }

  private Optional<Outcome> refusal(Optional<Pause> pause) {
    if (pause.isEmpty()) {
      return Optional.of(new Outcome.NothingToAppeal());
    }
    return pause
        .get()
        .appealId()
        .flatMap(appeals::find)
        .map(
            appeal ->
                switch (appeal.status()) {
                  case OPEN -> new Outcome.Pending(appeal.appealId());
                  case REJECTED -> new Outcome.Decided(appeal.appealId());
                  case ACCEPTED -> new Outcome.NothingToAppeal(); // its pause has just gone
                });
  }

  private Appeal appeal(String personId, String reason, Pause pause) {
    return new Appeal(
        ids.nextOwnedBy(personId), personId, pause, reason, rules.now(), Optional.empty());
  }
}
