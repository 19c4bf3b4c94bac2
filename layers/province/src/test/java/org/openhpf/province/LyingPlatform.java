package org.openhpf.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openhpf.province.platform.Platform;
import org.openhpf.province.record.Bucket;
import org.openhpf.province.record.ContentDigest;
import org.openhpf.province.record.OutgoingRecord;
import org.openhpf.province.record.Sm3;

/** Keeps the greatest version, as agreed; while it lies, three of ten answers are not so. */
final class LyingPlatform implements Platform {
  final Map<String, Entry> records = new TreeMap<>();
  final Map<String, LocalDate> days = new TreeMap<>();
  private final List<OutgoingRecord.Complete> repeated = new ArrayList<>();
  private final Random random;
  boolean lies = true;

  LyingPlatform(long seed) {
    random = new Random(seed);
  }

  private void keep(OutgoingRecord.Complete record) {
    String id = record.recordId();
    var entry = new Entry(id, record.version(), ContentDigest.of(record, "word"));
    days.put(id, record.day());
    records.merge(id, entry, (old, now) -> now.version() >= old.version() ? now : old);
  }

  @Override
  public Answer send(OutgoingRecord.Complete record) {
    if (lies && !repeated.isEmpty() && random.nextInt(4) == 0) {
      keep(repeated.remove(random.nextInt(repeated.size()))); // the network sends it twice, late
    }
    var yes = new Answer.Accepted("R" + record.version(), ContentDigest.of(record, "word"));
    if (!lies || random.nextDouble() >= 0.3) {
      keep(record);
      repeated.add(record);
      return yes;
    }
    switch (random.nextInt(5)) {
      case 0 -> {
        return yes; // and forgets
      }
      case 1 -> {
        keep(record);
        return new Answer.Refused("省平台退回");
      }
      case 2 -> {
        return new Answer.Refused("省平台退回");
      }
      case 3 -> {
        keep(record);
        return new Answer.Unknown();
      }
      default -> {
        return new Answer.Unknown();
      }
    }
  }

  @Override
  public Map<Integer, Sum> sums(LocalDate day) {
    var lines = new TreeMap<Integer, StringBuilder>();
    var counts = new TreeMap<Integer, Integer>();
    for (String id : new TreeSet<>(records.keySet())) {
      if (days.get(id).equals(day)) {
        Entry entry = records.get(id);
        int bucket = Bucket.of(id);
        counts.merge(bucket, 1, Integer::sum);
        lines
            .computeIfAbsent(bucket, any -> new StringBuilder())
            .append(id + "," + entry.version() + "," + entry.digest() + "\n");
      }
    }
    var sums = new TreeMap<Integer, Sum>();
    lines.forEach(
        (bucket, text) ->
            sums.put(bucket, new Sum(counts.get(bucket), Sm3.hex(text.toString().getBytes()))));
    return sums;
  }

  @Override
  public List<Entry> entries(LocalDate day, int bucket) {
    return records.values().stream()
        .filter(entry -> days.get(entry.recordId()).equals(day))
        .filter(entry -> Bucket.of(entry.recordId()) == bucket)
        .toList();
  }
}
