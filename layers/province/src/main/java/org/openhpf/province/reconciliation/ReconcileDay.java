package org.openhpf.province.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Sweep;
import org.openhpf.province.ProvinceRules;
import org.openhpf.province.delivery.Deliveries;
import org.openhpf.province.delivery.Delivery;
import org.openhpf.province.platform.Platform;
import org.openhpf.province.record.Bucket;

/**
 * Compares the records of the last days with what the platform has: by count and hash of each
 * bucket, then by listing the buckets that differ. What is missing there or older is sent again.
 * Each step is a part of a day; done twice, it finds what is left to find.
 */
public final class ReconcileDay implements Sweep<ReconcileDay.Input> {
  /** Buckets of a step: some 2,000 records on a day of 30,000. */
  private static final int PART = 16;

  private static final String END = "end";

  private final Deliveries deliveries;
  private final Reconciliations reconciliations;
  private final Optional<Platform> platform;
  private final ProvinceRules rules;
  private final Consumer<Reconciliation> finished;

  /**
   * @param scheduledTime of the schedule; its day is compared, however late it runs
   */
  public record Input(Optional<String> scheduledTime) {}

  /**
   * @param platform empty where the centre has none: nothing is compared
   * @param finished is told what was found
   */
  public ReconcileDay(
      Deliveries deliveries,
      Reconciliations reconciliations,
      Optional<Platform> platform,
      ProvinceRules rules,
      Consumer<Reconciliation> finished) {
    this.deliveries = deliveries;
    this.reconciliations = reconciliations;
    this.platform = platform;
    this.rules = rules;
    this.finished = finished;
  }

  @Override
  public String checkpoint(Input input) {
    return "reconcile/" + day(input);
  }

  private LocalDate day(Input input) {
    return input
        .scheduledTime()
        .map(time -> LocalDate.ofInstant(ChinaTime.parse(time), ChinaTime.ZONE))
        .orElseGet(rules::today);
  }

  @Override
  public Step advance(Optional<String> cursor, Input input) {
    if (platform.isEmpty() || cursor.filter(END::equals).isPresent()) {
      return new Step(END, 0, true);
    }
    LocalDate day = day(input);
    if (cursor.isEmpty()) {
      reconciliations.open(first(day));
    }
    Reconciliation own = reconciliations.find(day).orElseThrow();
    String[] place = cursor.orElse(own.from() + "|0").split("\\|");
    LocalDate recordDay = LocalDate.parse(place[0]);
    int bucket = Integer.parseInt(place[1]);
    int done = compare(day, recordDay, bucket, platform.get());
    if (bucket + PART < Deliveries.BUCKETS) {
      return new Step(recordDay + "|" + (bucket + PART), done, false);
    }
    if (recordDay.isBefore(own.to())) {
      return new Step(recordDay.plusDays(1) + "|0", done, false);
    }
    finished.accept(reconciliations.finish(own, rules.now()));
    return new Step(END, done, true);
  }

  private Reconciliation first(LocalDate day) {
    return new Reconciliation(
        day,
        day.minusDays(rules.reconciledDays()),
        day.minusDays(1),
        rules.now(),
        Optional.empty(),
        0,
        0,
        0,
        0);
  }

  private int compare(LocalDate day, LocalDate recordDay, int first, Platform of) {
    int until = Math.min(first + PART, Deliveries.BUCKETS);
    Map<Integer, List<Delivery>> ours =
        deliveries.ofBuckets(recordDay, first, until).stream()
            .collect(Collectors.groupingBy(delivery -> Bucket.of(delivery.recordId())));
    Map<Integer, Platform.Sum> sums = of.sums(recordDay);
    var found = new ArrayList<Difference>();
    var again = new ArrayList<Delivery>();
    int here = 0;
    int there = 0;
    for (int bucket = first; bucket < until; bucket++) {
      List<Delivery> before = ours.getOrDefault(bucket, List.of());
      List<Platform.Entry> expected = CompareRecords.expected(before);
      Platform.Sum sum = sums.getOrDefault(bucket, CompareRecords.sum(List.of()));
      here += expected.size();
      there += sum.count();
      if (!sum.equals(CompareRecords.sum(expected))) {
        List<Platform.Entry> entries = of.entries(recordDay, bucket);
        List<Delivery> after = deliveries.ofBuckets(recordDay, bucket, bucket + 1);
        List<Difference> differences =
            CompareRecords.differences(recordDay, before, entries, after);
        found.addAll(differences);
        again.addAll(sentAgain(differences, after));
      }
    }
    // Named before it is sent again: what a killed run has mended is in the report all the same.
    reconciliations.store(
        day, new Reconciliations.Part(recordDay, first, here, there, List.copyOf(found)));
    deliveries.sendAgain(again);
    return found.size();
  }

  private static List<Delivery> sentAgain(List<Difference> differences, List<Delivery> rows) {
    var ids =
        differences.stream()
            .filter(Difference::sentAgain)
            .map(Difference::recordId)
            .collect(Collectors.toSet());
    return rows.stream().filter(row -> ids.contains(row.recordId())).toList();
  }
}
