package org.openhpf.reading.kind;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openhpf.kernel.Csv;

/** The administrative divisions (行政区划, GB/T 2260) that codes and addresses begin with. */
final class Divisions {
  private static final TreeMap<String, String> NAMES = names();

  private Divisions() {}

  /** Codes that were withdrawn are not known: an empty answer proves nothing against a code. */
  static Optional<String> name(String code) {
    return Optional.ofNullable(NAMES.get(code));
  }

  /**
   * How an address in a county begins, as it may be printed: province, city and county; a
   * municipality once; the county alone.
   *
   * @param code of the county, 6 digits
   */
  static List<String> beginnings(String code) {
    String county = NAMES.get(code);
    if (county == null) {
      return List.of();
    }
    String province = NAMES.getOrDefault(code.substring(0, 2) + "0000", "");
    String city = NAMES.getOrDefault(code.substring(0, 4) + "00", "");
    return Stream.of(province + city + county, province + county, city + county, county)
        .distinct()
        .toList();
  }

  /**
   * The division an address begins with, if one differs from its beginning in fewer characters than
   * any other, and in few.
   *
   * @param address as read
   * @return as printed; empty if none or several are as near
   */
  static Optional<String> nearestBeginning(String address) {
    String best = null;
    int least = Integer.MAX_VALUE;
    boolean several = false;
    for (String code : NAMES.keySet()) {
      if (code.endsWith("00")) {
        continue;
      }
      for (String beginning : beginnings(code)) {
        if (beginning.length() < 5 || beginning.length() > address.length()) {
          continue;
        }
        int wrong = 0;
        for (int i = 0; i < beginning.length() && wrong <= least; i++) {
          wrong += beginning.charAt(i) == address.charAt(i) ? 0 : 1;
        }
        if (wrong > beginning.length() / 4) {
          continue;
        }
        if (wrong < least || wrong == least && beginning.length() > best.length()) {
          several = false;
          least = wrong;
          best = beginning;
        } else if (wrong == least && beginning.length() == best.length()) {
          several |= !beginning.equals(best);
        }
      }
    }
    return several ? Optional.empty() : Optional.ofNullable(best);
  }

  private static TreeMap<String, String> names() {
    var names = new TreeMap<String, String>();
    Csv.read(Divisions.class, "divisions.csv", List.of("code", "name"), row -> row)
        .forEach(row -> names.put(row.get(0), row.get(1)));
    return names;
  }
}
