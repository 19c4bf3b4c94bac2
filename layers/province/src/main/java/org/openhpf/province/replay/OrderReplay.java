package org.openhpf.province.replay;

import java.util.Optional;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.RequestKey;
import org.openhpf.province.ProvinceRules;
import org.openhpf.province.delivery.Days;

/** Orders that the records of some days are sent again. */
public final class OrderReplay {
  private final Replays replays;
  private final ProvinceRules rules;
  private final Ids ids;

  /** How it ended. */
  public sealed interface Outcome {
    record Done(Replay replay) implements Outcome {}

    record KeyReused() implements Outcome {}

    record TooLong(int most) implements Outcome {}
  }

  public OrderReplay(Replays replays, ProvinceRules rules, Ids ids) {
    this.replays = replays;
    this.rules = rules;
    this.ids = ids;
  }

  public Outcome order(Days days, Optional<RequestKey> request, String actor, String channel) {
    if (days.count() > rules.longestReplay()) {
      return new Outcome.TooLong(rules.longestReplay());
    }
    Replay replay = Replay.of(ids.next(), days, rules.now());
    return switch (replays.order(replay, request, actor, channel)) {
      case Replays.Ordered.Done(Replay stored) -> new Outcome.Done(stored);
      case Replays.Ordered.KeyReused() -> new Outcome.KeyReused();
    };
  }
}
