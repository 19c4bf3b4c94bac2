package org.openhpf.reviews.settle;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.openhpf.edge.log.Log;
import org.openhpf.kernel.RetryLater;
import org.openhpf.kernel.Sweep;
import org.openhpf.reviews.rule.ReviewRules;
import org.openhpf.reviews.service.ServiceId;

/**
 * Does what is due: invitations, default reviews, screening, late rectifications. One that fails
 * waits for the next run.
 */
public final class SettleReviews implements Sweep<SettleReviews.Input> {
  private static final String END = "end";

  private final DueRows rows;
  private final Map<DueRows.Kind, Consumer<ServiceId>> work;
  private final ReviewRules rules;

  /**
   * @param scheduledTime of the schedule
   */
  public record Input(Optional<String> scheduledTime) {}

  /**
   * @param work of every kind
   */
  public SettleReviews(
      DueRows rows, Map<DueRows.Kind, Consumer<ServiceId>> work, ReviewRules rules) {
    this.rows = rows;
    this.work = Map.copyOf(work);
    this.rules = rules;
  }

  @Override
  public String checkpoint(Input input) {
    return "settle";
  }

  @Override
  public Step advance(Optional<String> cursor, Input input) {
    DueRows.Part part = rows.due(rules.now(), cursor.filter(place -> !place.equals(END)));
    part.rows().forEach(this::settle);
    return new Step(part.next().orElse(END), part.rows().size(), part.next().isEmpty());
  }

  private void settle(DueRows.Due due) {
    try {
      work.get(due.kind()).accept(due.service());
    } catch (RetryLater e) {
      throw e;
    } catch (RuntimeException e) {
      // One that cannot be settled must not keep the others from it.
      Log.error(due.kind() + " of " + due.service() + " cannot be settled", e);
    }
  }
}
