package org.openhpf.bench.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openhpf.appointments.model.LiveCheck;
import org.openhpf.appointments.model.ModelCheck;
import org.openhpf.bench.Measure;

/**
 * The model check of the tests, at length: town after town, each with a seed of its own. A
 * violation ends it with the seed that plays it again.
 */
public final class BookingModel {
  /** Six clients of 1,000 operations each; a town is small enough to keep in memory. */
  private static final int OF_EACH = 1_000;

  private static final int OF_A_TOWN = 6 * OF_EACH;
  private static final int LIVE_OF_EACH = 350;
  private static final int OF_A_LIVE_TOWN = 6 * LIVE_OF_EACH;
  private static final long FIRST_SEED = 1_000_000;

  private final long operations;
  private final long liveOperations;

  /**
   * @param operations over the in-memory store
   * @param liveOperations on DynamoDB Local
   */
  public BookingModel(long operations, long liveOperations) {
    this.operations = operations;
    this.liveOperations = liveOperations;
  }

  /**
   * @throws AssertionError at the first thing that is not as it must be
   */
  public List<Measure> measure() throws Exception {
    // What is broken on purpose is logged by whoever bears it: some lines for every operation.
    Logger.getLogger("org.openhpf").setLevel(Level.OFF);
    var measures = new ArrayList<Measure>();
    long begun = System.nanoTime();
    List<ModelCheck> checks = inMemory();
    double seconds = (System.nanoTime() - begun) / 1e9;
    long done = checks.stream().mapToLong(ModelCheck::operations).sum();
    measures.add(Measure.of("operations over the in-memory store", done, ""));
    measures.add(
        Measure.of("of them killed", checks.stream().mapToLong(ModelCheck::unanswered).sum(), ""));
    measures.add(
        Measure.of(
            "calls, with conflicts, throttling, lost replies, late writes",
            checks.stream().mapToLong(ModelCheck::calls).sum(),
            ""));
    measures.add(
        Measure.of(
            "bookings, moves and cancellations",
            checks.stream().mapToLong(ModelCheck::effects).sum(),
            ""));
    measures.add(Measure.of("operations a second", done / seconds, "/s"));
    var live = new LiveCheck();
    long towns = Math.ceilDiv(liveOperations, OF_A_LIVE_TOWN);
    for (long i = 0; i < towns; i++) {
      live.run(BookingModel.class, FIRST_SEED + i, LIVE_OF_EACH);
      System.err.println("DynamoDB Local: town " + (i + 1) + " of " + towns);
    }
    measures.add(Measure.of("operations on DynamoDB Local", towns * OF_A_LIVE_TOWN, ""));
    measures.add(Measure.of("of them cut off", live.unanswered(), ""));
    measures.add(Measure.exactly(0, "violations", 0, ""));
    return measures;
  }

  private List<ModelCheck> inMemory() throws Exception {
    long towns = Math.ceilDiv(operations, OF_A_TOWN);
    var next = new AtomicLong();
    int threads = Runtime.getRuntime().availableProcessors();
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var work = new ArrayList<Callable<ModelCheck>>();
      for (int i = 0; i < threads; i++) {
        work.add(() -> towns(next, towns));
      }
      var checks = new ArrayList<ModelCheck>();
      for (Future<ModelCheck> check : pool.invokeAll(work)) {
        checks.add(check.get());
      }
      return checks;
    }
  }

  private static ModelCheck towns(AtomicLong next, long towns) {
    var check = new ModelCheck();
    for (long i = next.getAndIncrement(); i < towns; i = next.getAndIncrement()) {
      check.run(FIRST_SEED + i, OF_EACH);
      if ((i + 1) % 100 == 0) {
        System.err.println("in memory: town " + (i + 1) + " of " + towns);
      }
    }
    return check;
  }
}
