package org.openhpf.reviews.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.WireTypes;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.reviews.event.EventKind;
import org.openhpf.reviews.event.ReviewEvent;

/**
 * An event as it counts.
 *
 * @param month in which its service ended, or its case was finished: {@code YYYY-MM}
 */
record CountedEvent(ReviewEvent event, String month) {
  private static final int NEGATIVE_UP_TO = 2;

  /**
   * @param servedOn the day on which the event's service ended; of a finished case, the day it was
   */
  static CountedEvent of(ReviewEvent event, LocalDate servedOn) {
    return new CountedEvent(event, servedOn.toString().substring(0, 7));
  }

  String eventId() {
    return event.eventId();
  }

  /** Adds what it counts for. */
  void addTo(Tally tally) {
    String day = LocalDate.ofInstant(event.at(), ChinaTime.ZONE).toString();
    tally.add(new Bucket(Dimension.DAY, day), WireTypes.kebab(event.kind()), 1);
    for (Count count : Count.of(event)) {
      add(tally, Dimension.MONTH, Optional.of(""), count);
      add(tally, Dimension.MATTER, Optional.of(event.matter()), count);
      add(tally, Dimension.BRANCH, event.branchId(), count);
      add(tally, Dimension.CHANNEL, reviewChannel(), count);
    }
    if (event.level().filter(level -> level <= NEGATIVE_UP_TO).isPresent()) {
      causes(tally);
    }
  }

  private void add(Tally tally, Dimension dimension, Optional<String> key, Count count) {
    key.ifPresent(
        each ->
            tally.add(
                new Bucket(dimension, month),
                each.isEmpty() ? count.code() : each + "." + count.code(),
                1));
  }

  private Optional<String> reviewChannel() {
    return switch (event.kind()) {
      case SERVED, CASE_FINISHED, DEFAULT -> Optional.empty();
      default -> event.channel();
    };
  }

  /** A negative without codes gave its reason in words. */
  private void causes(Tally tally) {
    Optional<String> sign =
        event.kind() == EventKind.REVIEWED
            ? Optional.of("")
            : event.kind() == EventKind.NOT_VALID ? Optional.of("-") : Optional.empty();
    if (sign.isEmpty()) {
      return;
    }
    var bucket =
        new Bucket(
            Dimension.CAUSE, month, event.matter() + "#" + event.branchId().orElse("unknown"));
    tally.add(bucket, sign.get() + "all", 1);
    List<String> codes = event.codes().isEmpty() ? List.of("text") : event.codes();
    codes.forEach(code -> tally.add(bucket, sign.get() + code, 1));
  }
}
