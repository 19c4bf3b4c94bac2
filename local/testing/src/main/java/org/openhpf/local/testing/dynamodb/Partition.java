package org.openhpf.local.testing.dynamodb;

import java.util.NavigableMap;
import java.util.TreeMap;

/** The rows of one partition key, in their order, and what writing to it has cost. */
final class Partition {
  final NavigableMap<SortKey, Row> rows = new TreeMap<>();
  long units;
}
