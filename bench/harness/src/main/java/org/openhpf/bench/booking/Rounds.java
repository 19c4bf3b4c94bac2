package org.openhpf.bench.booking;

import static org.openhpf.bench.booking.PlatformCpu.Part.BOOKING;
import static org.openhpf.bench.booking.PlatformCpu.Part.HOST;
import static org.openhpf.bench.booking.PlatformCpu.Part.OTHER_FUNCTIONS;
import static org.openhpf.bench.booking.PlatformCpu.Part.STORE;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openhpf.bench.Measure;
import org.openhpf.bench.Samples;

/** Crowds one after another, timed; the medians of the rounds are what is told. */
final class Rounds {
  private static final int STILL_MILLIS = 500;
  private static final int LONGEST_STILLNESS = 240;

  private final LocalPlatform platform;
  private final Samples samples = new Samples();
  private final List<Replies> all = new ArrayList<>();

  Rounds(LocalPlatform platform) {
    this.platform = platform;
  }

  /** One round; it is over when what follows the replies is done, too. */
  Replies round(Callable<Replies> crowd) throws Exception {
    PlatformCpu before = platform.cpu();
    Replies replies = crowd.call();
    PlatformCpu replied = platform.cpu();
    PlatformCpu done = awaitStillness();
    all.add(replies);
    double asked = replies.all().size();
    samples.add("p50", replies.percentile(0.5));
    samples.add("p99", replies.percentile(0.99));
    samples.add("max", replies.percentile(1));
    samples.add("booked", replies.perSecond(201));
    samples.add("asked", asked / (replies.wallMillis() / 1000));
    samples.add("booking", replied.millisSince(before, BOOKING) / asked);
    samples.add("after", done.millisSince(before, OTHER_FUNCTIONS) / asked);
    samples.add("host", replied.millisSince(before, HOST) / asked);
    samples.add("store", replied.millisSince(before, STORE) / asked);
    return replies;
  }

  /** Until notifications are sent: no function has anything to do. */
  PlatformCpu awaitStillness() throws InterruptedException {
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
  long failed() {
    return all.stream().mapToLong(Replies::failed).sum();
  }

  /** Replies of all rounds with this status. */
  long count(int status) {
    return all.stream().mapToLong(replies -> replies.count(status)).sum();
  }

  List<Measure> measures() {
    return List.of(
        Measure.of("reply, p50", samples.median("p50"), "ms"),
        Measure.of("reply, p99", samples.median("p99"), "ms"),
        Measure.of("reply, longest", samples.median("max"), "ms"),
        Measure.of("requests answered a second", samples.median("asked"), "/s"),
        Measure.of("bookings a second", samples.median("booked"), "/s"),
        Measure.of("CPU a request, ours: the function", samples.median("booking"), "ms"),
        Measure.of("CPU a request, ours: what follows", samples.median("after"), "ms"),
        Measure.of("CPU a request, the local host", samples.median("host"), "ms"),
        Measure.of("CPU a request, DynamoDB Local", samples.median("store"), "ms"));
  }
}
