package org.openhpf.reviews.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openhpf.kernel.Sweep;
import org.openhpf.reviews.statistics.Recount.Difference;
import org.openhpf.reviews.statistics.Recount.Status;
import org.openhpf.reviews.statistics.Recounts.Sides;

/**
 * Counts the events of past days anew, a day a step, and compares with the counters: the last days
 * always, earlier ones where their counters say otherwise than when they were recounted (an event
 * came late, or was lost). Differences are told, never mended in silence: who has looked why runs
 * it with {@code {"countAgain": "2026-11-20"}}, which counts what was not counted of that day.
 */
public final class RecountEvents implements Sweep<RecountEvents.Input> {
  private static final Logger LOG = Logger.getLogger("org.openhpf.reviews.statistics");

  /** Counters that move at night come to rest between two looks. */
  private static final int LOOKS = 3;

  private final Recounts recounts;
  private final StatisticsRules rules;

  /**
   * @param countAgain a day whose events are given to the counters once more
   */
  public record Input(Optional<LocalDate> countAgain) {}

  public RecountEvents(Recounts recounts, StatisticsRules rules) {
    this.recounts = recounts;
    this.rules = rules;
  }

  @Override
  public String checkpoint(Input input) {
    return input.countAgain().map(day -> "reviews-count-again-" + day).orElse("reviews-recount");
  }

  /** The cursor is the day of the run and the last day recounted in it. */
  @Override
  public Step advance(Optional<String> cursor, Input input) {
    LocalDate today = rules.today();
    LocalDate first = today.minusDays(rules.recountWindow());
    if (input.countAgain().isPresent()) {
      LocalDate day = input.countAgain().get();
      int events = day.isBefore(first) ? 0 : recounts.countAgain(day);
      return new Step(today.toString(), events, true);
    }
    LocalDate after =
        cursor
            .filter(place -> place.startsWith(today + "#"))
            .map(place -> LocalDate.parse(place.substring(place.indexOf('#') + 1)))
            .orElse(first.minusDays(1));
    Sides days = recounts.days(first, today.minusDays(1));
    for (LocalDate day = after.plusDays(1); day.isBefore(today); day = day.plusDays(1)) {
      if (isToBeRecounted(day, today, days)) {
        return new Step(today + "#" + day, recounts.recount(day), false);
      }
    }
    compare(first, today, days);
    return new Step(today + "#" + today.minusDays(1), 0, true);
  }

  private boolean isToBeRecounted(LocalDate day, LocalDate today, Sides days) {
    var bucket = new Bucket(Dimension.DAY, day.toString());
    return !day.isBefore(today.minusDays(rules.recountAlways()))
        || !days.recounted().buckets().containsKey(bucket)
        || !days.counted().of(bucket).equals(days.recounted().of(bucket));
  }

  private void compare(LocalDate first, LocalDate today, Sides looked) {
    // What came while this ran makes no difference of a day.
    differences(looked).stream()
        .map(difference -> LocalDate.parse(difference.period()))
        .distinct()
        .forEach(recounts::recount);
    Sides days = recounts.days(first, today.minusDays(1));
    var differences = new ArrayList<>(differences(days));
    Optional<Sides> months = Optional.empty();
    for (int look = 0; look < LOOKS && months.isEmpty(); look++) {
      months =
          recounts.months(
              first.toString().substring(0, 7), today.toString().substring(0, 7), today);
    }
    months.map(RecountEvents::differences).ifPresent(differences::addAll);
    Status status =
        !differences.isEmpty() ? Status.DIFFERS : months.isEmpty() ? Status.WAITING : Status.AGREES;
    if (status == Status.DIFFERS) {
      LOG.log(
          Level.SEVERE,
          "counters of reviews differ from their events in {0} numbers, the first {1}",
          new Object[] {differences.size(), differences.getFirst()});
    }
    recounts.keep(
        new Recount(
            today,
            rules.now(),
            status,
            events(days.counted()),
            events(days.recounted()),
            differences.stream().limit(rules.mostDifferences()).toList()));
  }

  private static List<Difference> differences(Sides sides) {
    var found = new ArrayList<Difference>();
    var buckets = new ArrayList<>(sides.counted().buckets().keySet());
    sides.recounted().buckets().keySet().stream()
        .filter(bucket -> !sides.counted().buckets().containsKey(bucket))
        .forEach(buckets::add);
    for (Bucket bucket : buckets) {
      Map<String, Long> counted = sides.counted().of(bucket);
      Map<String, Long> recounted = sides.recounted().of(bucket);
      var names = new TreeSet<>(counted.keySet());
      names.addAll(recounted.keySet());
      for (String name : names) {
        long one = counted.getOrDefault(name, 0L);
        long other = recounted.getOrDefault(name, 0L);
        if (one != other) {
          found.add(new Difference(bucket.family(), bucket.place(), name, one, other));
        }
      }
    }
    return found;
  }

  private static long events(Tally days) {
    return days.buckets().values().stream()
        .flatMap(numbers -> numbers.values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }
}
