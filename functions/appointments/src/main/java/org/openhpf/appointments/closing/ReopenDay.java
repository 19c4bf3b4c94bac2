package org.openhpf.appointments.closing;

import java.time.LocalDate;
import java.util.Optional;
import org.openhpf.kernel.RetryLater;

/**
 * Opens a closed day again, before it begins. When it answers, places can be booked; a run that is
 * killed before is completed by its repetition or by {@link ReseatSweep}. People who were seated
 * elsewhere stay there: they have been told, and have made their plans.
 */
public final class ReopenDay {
  private static final int ATTEMPTS = 3;

  private final CloseDay closeDay;
  private final Closures closures;
  private final Reopenings reopenings;
  private final ClosingRules rules;

  /** How it ended. */
  public sealed interface Outcome {
    /** Now, or by an earlier request. */
    record Reopened() implements Outcome {}

    record NoSuchClosure() implements Outcome {}

    /** The day has begun. */
    record TooLate() implements Outcome {}
  }

  /**
   * @param officerId who decides
   * @param channel where from, for the audit record
   */
  public record Wish(String branchId, LocalDate date, String officerId, String channel) {}

  public ReopenDay(
      CloseDay closeDay, Closures closures, Reopenings reopenings, ClosingRules rules) {
    this.closeDay = closeDay;
    this.closures = closures;
    this.reopenings = reopenings;
    this.rules = rules;
  }

  public Outcome reopen(Wish wish) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Closure> found = closures.find(wish.branchId(), wish.date());
      if (found.isEmpty()) {
        return before(wish);
      }
      if (!wish.date().isAfter(rules.today())) {
        return new Outcome.TooLate();
      }
      var reopening = new Reopening(wish.branchId(), wish.date(), wish.officerId(), rules.now());
      // What was cut off in the middle of closing is closed first.
      if (reopenings.begin(closeDay.stop(found.get()), reopening, wish.channel())) {
        finish(reopening);
        return new Outcome.Reopened();
      }
    }
    throw new RetryLater("a closure keeps changing");
  }

  /** A repetition completes what an earlier request may have begun. */
  private Outcome before(Wish wish) {
    Optional<Reopening> before = reopenings.find(wish.branchId(), wish.date());
    before.ifPresent(this::finish);
    return before.isPresent() ? new Outcome.Reopened() : new Outcome.NoSuchClosure();
  }

  /** What others began and did not finish. */
  void finishAll() {
    reopenings.unfinished().forEach(this::finish);
  }

  private void finish(Reopening reopening) {
    reopenings.finish(reopening, closeDay.slots(reopening.branchId(), reopening.date()));
  }
}
