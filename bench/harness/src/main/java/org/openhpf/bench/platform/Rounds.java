package org.openhpf.bench.platform;

import static org.openhpf.bench.platform.PlatformCpu.Part.ASKED;
import static org.openhpf.bench.platform.PlatformCpu.Part.HOST;
import static org.openhpf.bench.platform.PlatformCpu.Part.OTHER_FUNCTIONS;
import static org.openhpf.bench.platform.PlatformCpu.Part.STORE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.openhpf.bench.Measure;
import org.openhpf.bench.Samples;

/** Crowds one after another, timed; the medians of the rounds are what is told. */
public final class Rounds {
  private static final int STILL_MILLIS = 500;
  private static final int LONGEST_STILLNESS = 240;

  private final LocalPlatform platform;
  private final String done;
  private final Samples samples = new Samples();
  private final List<Replies> all = new ArrayList<>();

  /**
   * @param done what a 201 is, such as {@code bookings}
   */
  public Rounds(LocalPlatform platform, String done) {
    this.platform = platform;
    this.done = done;
  }

  /** One round; it is over when what follows the replies is done, too. */
  public Replies round(Callable<Replies> crowd) throws Exception {
    PlatformCpu before = platform.cpu();
    Replies replies = crowd.call();
    PlatformCpu replied = platform.cpu();
    PlatformCpu still = awaitStillness();
    all.add(replies);
    double asked = replies.all().size();
    samples.add("p50", replies.percentile(0.5));
    samples.add("p99", replies.percentile(0.99));
    samples.add("max", replies.percentile(1));
    samples.add("done", replies.perSecond(201));
    samples.add("asked", asked / (replies.wallMillis() / 1000));
    samples.add("function", replied.millisSince(before, ASKED) / asked);
    samples.add("after", still.millisSince(before, OTHER_FUNCTIONS) / asked);
    samples.add("host", replied.millisSince(before, HOST) / asked);
    samples.add("store", replied.millisSince(before, STORE) / asked);
    return replies;
  }

  /** Until notifications are sent: no function has anything to do. */
  public PlatformCpu awaitStillness() throws InterruptedException {
    PlatformCpu before = platform.cpu();
    for (int i = 0; i < LONGEST_STILLNESS; i++) {
      Thread.sleep(STILL_MILLIS);
      PlatformCpu after = platform.cpu();
      if (after.millisSince(before, OTHER_FUNCTIONS) < 2) {
        return after;
      }
      before = after;
    }
    throw new IllegalStateException("the functions do not come to rest");
  }

  /** Replies of all rounds that failed, or came not at all. */
  public long failed() {
    return all.stream().mapToLong(Replies::failed).sum();
  }

  /** Replies of all rounds with this status. */
  public long count(int status) {
    return all.stream().mapToLong(replies -> replies.count(status)).sum();
  }

  public List<Measure> measures() {
    return List.of(
        Measure.of("reply, p50", samples.median("p50"), "ms"),
        Measure.of("reply, p99", samples.median("p99"), "ms"),
        Measure.of("reply, longest", samples.median("max"), "ms"),
        Measure.of("requests answered a second", samples.median("asked"), "/s"),
        Measure.of(done + " a second", samples.median("done"), "/s"),
        Measure.of("CPU a request, ours: the function", samples.median("function"), "ms"),
        Measure.of("CPU a request, ours: what follows", samples.median("after"), "ms"),
        Measure.of("CPU a request, the local host", samples.median("host"), "ms"),
        Measure.of("CPU a request, DynamoDB Local", samples.median("store"), "ms"));
  }

  /** Of all rounds, the one that missed the goal most. */
  public static long farthest(List<Long> values, long goal) {
    return values.stream()
        .max(Comparator.comparingLong(value -> Math.abs(value - goal)))
        .orElseThrow();
  }
}
