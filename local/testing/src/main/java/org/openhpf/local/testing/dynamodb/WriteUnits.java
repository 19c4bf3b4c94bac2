package org.openhpf.local.testing.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Write units since they were last reset, as DynamoDB bills them: one for each started KB of the
 * larger of the item before and after, twice that in a transaction (a cancelled one and its
 * condition checks included), as much where a condition does not hold; and one for each started KB
 * of what changes in an index, where another key is a deletion and a write.
 *
 * @param places the tables and their indexes
 */
public record WriteUnits(List<Place> places) {

  /**
   * A table or an index.
   *
   * @param index empty for the table itself
   * @param hottestKey the partition key written to most; empty where nothing was written
   * @param hottestUnits what writing to it took
   */
  public record Place(
      String table, Optional<String> index, long units, String hottestKey, long hottestUnits) {}

  /** Of all tables and indexes. */
  public long total() {
    return places.stream().mapToLong(Place::units).sum();
  }

  /** Of that partition key, of whatever table or index, that took most. */
  public long largestOfAKey() {
    return places.stream().mapToLong(Place::hottestUnits).max().orElse(0);
  }

  static WriteUnits of(Iterable<MemoryTable> tables) {
    var places = new ArrayList<Place>();
    for (MemoryTable table : tables) {
      places.add(place(table.name(), Optional.empty(), table));
      for (Index index : table.indexes()) {
        places.add(place(table.name(), Optional.of(index.name()), index));
      }
    }
    return new WriteUnits(List.copyOf(places));
  }

  private static Place place(String table, Optional<String> index, View view) {
    String hottest = "";
    long most = 0;
    for (Map.Entry<Object, Partition> entry : view.partitions().entrySet()) {
      if (entry.getValue().units > most) {
        most = entry.getValue().units;
        hottest = entry.getKey().toString();
      }
    }
    return new Place(table, index, view.units(), hottest, most);
  }
}
