package org.openhpf.kernel;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The administrative divisions (行政区划, GB/T 2260) of provinces, cities and counties. */
public final class AdministrativeDivisions {
  private static final SortedMap<String, String> NAMES = read();

  private AdministrativeDivisions() {}

  /**
   * The full names by code of 6 digits: a province's ends with 0000, a city's with 00. Codes that
   * were withdrawn are not in it: one that is missing proves nothing.
   */
  public static SortedMap<String, String> names() {
    return NAMES;
  }

  private static SortedMap<String, String> read() {
    var names = new TreeMap<String, String>();
    Csv.read(AdministrativeDivisions.class, "divisions.csv", List.of("code", "name"), row -> row)
        .forEach(row -> names.put(row.get(0), row.get(1)));
    return Collections.unmodifiableSortedMap(names);
  }
}
