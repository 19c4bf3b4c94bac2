package org.openhpf.local.testing.dynamodb;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows by one key: those of a table, or of one of its indexes. */
class View {
  private final KeySchema keys;
  private final boolean isIndex;
  private final Map<Object, Partition> partitions = new HashMap<>();
  private List<Object> scanOrder;
  private long units;

  View(KeySchema keys, boolean isIndex) {
    this.keys = keys;
    this.isIndex = isIndex;
  }

  KeySchema keys() {
    return keys;
  }

  boolean isIndex() {
    return isIndex;
  }

  /** Null where the key was never written to. */
  Partition partition(Object hash) {
    return partitions.get(hash);
  }

  private Partition made(Object hash) {
    Partition partition = partitions.get(hash);
    if (partition == null) {
      partition = new Partition();
      partitions.put(hash, partition);
      scanOrder = null;
    }
    return partition;
  }

  /**
   * @param key of this view, of the row
   */
  void put(Key key, Row row) {
    made(key.hash()).rows.put(sortKey(key, row.key()), row);
  }

  void remove(Key key, Row row) {
    made(key.hash()).rows.remove(sortKey(key, row.key()));
  }

  private SortKey sortKey(Key key, Key primary) {
    return SortKey.of(key.range(), isIndex ? primary : null);
  }

  SortKey place(Key key, Key primary) {
    return sortKey(key, primary);
  }

  Row row(Key key) {
    Partition partition = partitions.get(key.hash());
    return partition == null ? null : partition.rows.get(sortKey(key, key));
  }

  void charge(Object hash, long amount) {
    units += amount;
    made(hash).units += amount;
  }

  long units() {
    return units;
  }

  Map<Object, Partition> partitions() {
    return partitions;
  }

  void resetUnits() {
    units = 0;
    partitions.values().forEach(partition -> partition.units = 0);
  }

  /** The partition keys in the order of scans: arbitrary as DynamoDB's, but always the same. */
  List<Object> scanOrder() {
    if (scanOrder == null) {
      scanOrder = partitions.keySet().stream().sorted(SCANNED).toList();
    }
    return scanOrder;
  }

  static final Comparator<Object> SCANNED =
      Comparator.<Object>comparingInt(View::scattered).thenComparing(KeyAttribute::compare);

  static int scattered(Object hash) {
    return hash.hashCode() * 0x9E3779B9;
  }
}
