package org.openhpf.province.delivery;

import java.time.LocalDate;
import java.util.Optional;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.log.Log;
import org.openhpf.kernel.RetryLater;
import org.openhpf.kernel.Sweep;
import org.openhpf.province.ProvinceRules;

/**
 * Sends what has waited long enough: what the platform did not answer, and what a killed run left
 * behind. Where the platform does not answer it stops: the others would wait in vain, too.
 */
public final class SendWaiting {
  private static final int PAGE = 10;
  static final String END = "end";

  private final Deliveries deliveries;
  private final DeliverRecord deliver;
  private final ProvinceRules rules;

  public SendWaiting(Deliveries deliveries, DeliverRecord deliver, ProvinceRules rules) {
    this.deliveries = deliveries;
    this.deliver = deliver;
    this.rules = rules;
  }

  /**
   * @param cursor the status that is looked at, '|' and the place in its list; empty: from the
   *     start
   */
  public Sweep.Step advance(Optional<String> cursor) {
    String[] place = cursor.filter(text -> !text.equals(END)).orElse("WAITING|").split("\\|", 2);
    DeliveryStatus status = DeliveryStatus.valueOf(place[0]);
    var all = new Days(LocalDate.EPOCH, rules.today().plusYears(1));
    Page<Delivery> page =
        deliveries.list(status, all, PAGE, Optional.of(place[1]).filter(text -> !text.isEmpty()));
    int done = 0;
    for (Delivery delivery : page.items()) {
      if (isDue(delivery)) {
        if (sent(delivery) == DeliverRecord.Outcome.UNANSWERED) {
          return new Sweep.Step(END, done, true);
        }
        done++;
      }
    }
    if (page.nextCursor().isPresent()) {
      return new Sweep.Step(status + "|" + page.nextCursor().get(), done, false);
    }
    return status == DeliveryStatus.WAITING
        ? new Sweep.Step(DeliveryStatus.SENT + "|", done, false)
        : new Sweep.Step(END, done, true);
  }

  private boolean isDue(Delivery delivery) {
    return delivery.dueAt().filter(at -> at.isAfter(rules.now())).isEmpty();
  }

  private DeliverRecord.Outcome sent(Delivery delivery) {
    try {
      return deliver.deliver(delivery.recordId());
    } catch (RetryLater e) {
      throw e;
    } catch (RuntimeException e) {
      // One that cannot be read must not keep the others from leaving.
      Log.error("record " + delivery.recordId() + " cannot be delivered", e);
      return DeliverRecord.Outcome.SETTLED;
    }
  }
}
