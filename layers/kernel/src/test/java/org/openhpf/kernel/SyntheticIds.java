package org.openhpf.kernel;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.time.api.Dates;

/** Made-up id numbers: 440199 is not allotted in GB/T 2260 (memory), so they are nobody's. */
final class SyntheticIds {
  private SyntheticIds() {}

  static Arbitrary<String> numbers() {
    Arbitrary<LocalDate> births =
        Dates.dates().between(LocalDate.of(1900, 1, 1), LocalDate.of(2026, 11, 23));
    return Combinators.combine(births, Arbitraries.integers().between(0, 999))
        .as((birth, order) -> number("440199", birth, order));
  }

  static String number(String address, LocalDate birth, int order) {
    String first17 =
        address + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(order);
    // ISO 7064 MOD 11-2 by its definition, not by the weights the production code uses.
    int rest = 0;
    for (char digit : first17.toCharArray()) {
      rest = (rest + digit - '0') * 2 % 11;
    }
    int check = (12 - rest) % 11;
    return first17 + (check == 10 ? "X" : check);
  }
}
