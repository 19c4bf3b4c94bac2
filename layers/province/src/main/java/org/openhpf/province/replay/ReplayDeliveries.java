package org.openhpf.province.replay;

import java.util.Optional;
import org.openhpf.edge.http.Page;
import org.openhpf.province.ProvinceRules;
import org.openhpf.province.delivery.Deliveries;
import org.openhpf.province.delivery.Delivery;
import org.openhpf.province.delivery.DeliveryStatus;

/**
 * Puts the records of an order on their way again, part by part. A part that a killed run had begun
 * is done again: what is on its way already stays on it.
 */
public final class ReplayDeliveries {
  private static final int PART = 100;

  private final Replays replays;
  private final Deliveries deliveries;
  private final ProvinceRules rules;

  public ReplayDeliveries(Replays replays, Deliveries deliveries, ProvinceRules rules) {
    this.replays = replays;
    this.deliveries = deliveries;
    this.rules = rules;
  }

  /**
   * One part of the oldest order.
   *
   * @return how many records; empty where no order is left
   */
  public Optional<Integer> advance() {
    return replays.unfinished().map(this::part);
  }

  private int part(Replay replay) {
    Page<Delivery> page = deliveries.ofDay(replay.next().orElseThrow(), PART, replay.place());
    int sent =
        deliveries.sendAgain(
            page.items().stream()
                .filter(delivery -> delivery.status() != DeliveryStatus.HELD)
                .toList());
    // Where another run has gone on meanwhile, its part was this one.
    replays.store(replay.onTo(page.nextCursor(), sent, rules.now()));
    return sent;
  }
}
