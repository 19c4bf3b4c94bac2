package org.openhpf.local.host.sandbox.province;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the platform has: of each record the greatest version, or the same one twice. Each arrival
 * is a line of a file, from which it is all there again after a restart.
 */
final class ProvinceRecords {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path file;
  private final Map<String, List<StoredRecord>> byKey = new HashMap<>();

  ProvinceRecords(Path folder) {
    this.file = folder.resolve("records.jsonl");
    try {
      Files.createDirectories(folder);
      if (Files.exists(file)) {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
          replay(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void replay(String line) {
    if (line.endsWith("}")) { // else it was being written when the host was killed
      JsonNode read = JSON.readTree(line);
      var fields = new TreeMap<String, String>();
      read.path("fields")
          .properties()
          .forEach(f -> fields.put(f.getKey(), f.getValue().asString()));
      put(
          new StoredRecord(
              read.path("kind").asString(),
              read.path("recordId").asString(),
              read.path("version").asLong(),
              LocalDate.parse(read.path("day").asString()),
              fields,
              read.path("digest").asString(),
              read.path("receipt").asString(),
              read.path("arrivedAt").asString()),
          read.path("twice").asBoolean());
    }
  }

  /**
   * Keeps a record in place of an older version.
   *
   * @param twice beside what there is of it
   * @throws Refusal if a newer version is here
   */
  synchronized void keep(StoredRecord record, boolean twice) throws Refusal {
    List<StoredRecord> known = byKey.getOrDefault(key(record), List.of());
    if (known.stream().anyMatch(one -> one.version() > record.version())) {
      throw new Refusal("1409", "已有更新的版本");
    }
    write(record, twice);
    put(record, twice);
  }

  private void put(StoredRecord record, boolean twice) {
    byKey.put(key(record), twice ? List.of(record, record) : List.of(record));
  }

  private static String key(StoredRecord record) {
    return record.kind() + "/" + record.recordId();
  }

  private void write(StoredRecord record, boolean twice) {
    var line = new HashMap<String, Object>();
    line.put("kind", record.kind());
    line.put("recordId", record.recordId());
    line.put("version", record.version());
    line.put("day", record.day().toString());
    line.put("fields", record.fields());
    line.put("digest", record.digest());
    line.put("receipt", record.receipt());
    line.put("arrivedAt", record.arrivedAt());
    line.put("twice", twice);
    try {
      Files.writeString(
          file,
          JSON.writeValueAsString(line) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By id. */
  synchronized List<StoredRecord> of(String kind, LocalDate day) {
    return byKey.values().stream()
        .flatMap(List::stream)
        .filter(record -> record.kind().equals(kind) && record.day().equals(day))
        .sorted(Comparator.comparing(StoredRecord::recordId))
        .toList();
  }

  /** By the first byte of SM3 of their ids. */
  SortedMap<Integer, List<StoredRecord>> buckets(String kind, LocalDate day) {
    return of(kind, day).stream()
        .collect(
            Collectors.groupingBy(
                record -> bucket(record.recordId()),
                TreeMap::new,
                Collectors.toCollection(ArrayList::new)));
  }

  private static int bucket(String recordId) {
    return Integer.parseInt(ProvinceCrypto.sm3Hex(recordId).substring(0, 2), 16);
  }
}
