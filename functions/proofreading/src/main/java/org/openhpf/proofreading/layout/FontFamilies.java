package org.openhpf.proofreading.layout;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openhpf.kernel.Csv;

/** Which fonts are of the families the standard names: fonts.csv beside this class. */
final class FontFamilies {
  static final String ANY = "any";

  private record Family(String code, Pattern fonts) {}

  private static final Map<String, Family> ALL =
      Csv.read(
              FontFamilies.class,
              "fonts.csv",
              List.of("family", "name", "fonts"),
              row -> new Family(row.get(0), Pattern.compile(row.get(2), Pattern.CASE_INSENSITIVE)))
          .stream()
          .collect(Collectors.toMap(Family::code, Function.identity()));

  private FontFamilies() {}

  static boolean isOf(String family, String font) {
    return family.equals(ANY) || ALL.get(family).fonts().matcher(font).matches();
  }
}
