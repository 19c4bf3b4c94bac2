package org.openhpf.reading.kind;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.openhpf.kernel.AdministrativeDivisions;

/** The administrative divisions (行政区划, GB/T 2260) that codes and addresses begin with. */
final class Divisions {
  private static final SortedMap<String, String> NAMES = AdministrativeDivisions.names();

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

  /**
   * An address whose division was misread, or lost a character or two that the reader does not
   * know, with the division as the table has it; empty if nothing was misread or nothing alone is
   * near.
   */
  static Optional<String> corrected(String address) {
    Optional<String> nearest = nearestBeginning(address);
    if (nearest.isPresent()) {
      return nearest
          .filter(name -> !address.startsWith(name))
          .map(name -> name + address.substring(name.length()));
    }
    List<String> longer =
        NAMES.keySet().stream()
            .filter(code -> !code.endsWith("00"))
            .map(code -> beginnings(code).getFirst())
            .filter(name -> lost(name, address) > 0)
            .toList();
    return longer.size() == 1
        ? Optional.of(
            longer.getFirst()
                + address.substring(longer.getFirst().length() - lost(longer.getFirst(), address)))
        : Optional.empty();
  }

  /**
   * How many characters in one place, 1 or 2, the name has more than what the address begins with.
   */
  private static int lost(String name, String address) {
    int same = 0;
    while (same < Math.min(name.length(), address.length())
        && name.charAt(same) == address.charAt(same)) {
      same++;
    }
    for (int lost = 1; lost <= 2 && same + lost < name.length(); lost++) {
      if (same >= 2 && address.startsWith(name.substring(same + lost), same)) {
        return lost;
      }
    }
    return 0;
  }
}
