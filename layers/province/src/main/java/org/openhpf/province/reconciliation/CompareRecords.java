package org.openhpf.province.reconciliation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhpf.province.delivery.Delivery;
import org.openhpf.province.delivery.DeliveryStatus;
import org.openhpf.province.delivery.Receipt;
import org.openhpf.province.platform.Platform;
import org.openhpf.province.reconciliation.Difference.Kind;
import org.openhpf.province.record.Sm3;

/** Names the records of which the platform does not have what its answers said. */
final class CompareRecords {
  private CompareRecords() {}

  /** As {@link Platform.Sum} has it. */
  static Platform.Sum sum(List<Platform.Entry> entries) {
    String lines =
        entries.stream()
            .sorted(
                Comparator.comparing(Platform.Entry::recordId)
                    .thenComparing(Platform.Entry::version))
            .map(entry -> entry.recordId() + "," + entry.version() + "," + entry.digest() + "\n")
            .collect(Collectors.joining());
    return new Platform.Sum(entries.size(), Sm3.hex(lines.getBytes(StandardCharsets.UTF_8)));
  }

  /** The records the platform said it has, as it should list them. */
  static List<Platform.Entry> expected(List<Delivery> deliveries) {
    return deliveries.stream().flatMap(CompareRecords::expected).toList();
  }

  private static Stream<Platform.Entry> expected(Delivery delivery) {
    return delivery.accepted().stream()
        .map(
            receipt ->
                new Platform.Entry(delivery.recordId(), receipt.version(), receipt.digest()));
  }

  /**
   * @param before deliveries as they were before the platform was asked
   * @param after as they were after: one that changed meanwhile is left to the next comparison
   */
  static List<Difference> differences(
      LocalDate day, List<Delivery> before, List<Platform.Entry> there, List<Delivery> after) {
    Map<String, Long> revisions =
        before.stream().collect(Collectors.toMap(Delivery::recordId, Delivery::revision));
    var rows = new HashMap<String, Delivery>();
    after.forEach(delivery -> rows.put(delivery.recordId(), delivery));
    Map<String, List<Platform.Entry>> theirs =
        there.stream().collect(Collectors.groupingBy(Platform.Entry::recordId));
    var ids = new TreeSet<>(rows.keySet());
    ids.addAll(theirs.keySet());
    var found = new ArrayList<Difference>();
    for (String recordId : ids) {
      Delivery row = rows.get(recordId);
      List<Platform.Entry> entries = theirs.getOrDefault(recordId, List.of());
      if (row == null) {
        found.add(difference(day, recordId, Kind.MISSING_HERE, row, entries));
      } else if (row.revision() == revisions.getOrDefault(recordId, -1L)) {
        kinds(row, entries)
            .forEach(kind -> found.add(difference(day, recordId, kind, row, entries)));
      }
    }
    return found;
  }

  private static Difference difference(
      LocalDate day, String recordId, Kind kind, Delivery row, List<Platform.Entry> entries) {
    Optional<Delivery> known = Optional.ofNullable(row);
    boolean mended =
        switch (kind) {
          case MISSING_THERE, OLDER_THERE, OTHER_CONTENT, KEPT_THOUGH_REFUSED ->
              known.filter(delivery -> delivery.status() != DeliveryStatus.HELD).isPresent();
          case MISSING_HERE, NEWER_THERE, TWICE -> false;
        };
    return new Difference(
        day,
        recordId,
        kind,
        known.flatMap(Delivery::accepted).map(Receipt::version),
        newest(entries).map(Platform.Entry::version),
        mended);
  }

  private static List<Kind> kinds(Delivery row, List<Platform.Entry> entries) {
    var kinds = new ArrayList<Kind>(2);
    if (entries.size() > 1) {
      kinds.add(Kind.TWICE);
    }
    newest(entries)
        .map(entry -> kind(row, entry))
        .orElseGet(() -> row.accepted().map(receipt -> Kind.MISSING_THERE))
        .ifPresent(kinds::add);
    return kinds;
  }

  private static Optional<Kind> kind(Delivery row, Platform.Entry there) {
    long accepted = row.accepted().map(Receipt::version).orElse(0L);
    if (there.version() < accepted) {
      return Optional.of(Kind.OLDER_THERE);
    }
    if (there.version() == accepted) {
      return row.accepted().orElseThrow().digest().equals(there.digest())
          ? Optional.empty()
          : Optional.of(Kind.OTHER_CONTENT);
    }
    if (there.version() == row.version() && row.status().isUnderWay()) {
      return Optional.empty(); // its answer is outstanding
    }
    return there.version() == row.version() && row.status() == DeliveryStatus.REFUSED
        ? Optional.of(Kind.KEPT_THOUGH_REFUSED)
        : Optional.of(Kind.NEWER_THERE);
  }

  private static Optional<Platform.Entry> newest(List<Platform.Entry> entries) {
    return entries.stream().max(Comparator.comparing(Platform.Entry::version));
  }
}
