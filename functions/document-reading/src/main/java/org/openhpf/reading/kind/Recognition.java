package org.openhpf.reading.kind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.kernel.Csv;

/**
 * What kind a page is, by the words printed on it.
 *
 * @param kind {@code text} if it is none of those known
 * @param confidence 0 to 1
 */
record Recognition(String kind, double confidence) {
  static final String TEXT = "text";

  /** (design) Marks of less than this together are chance. */
  private static final int LEAST = 4;

  /** (design) Marks of this much are as good as certain. */
  private static final double CERTAIN = 7;

  private static final List<Mark> MARKS =
      Csv.read(
          Recognition.class,
          "marks.csv",
          List.of("kind", "mark", "weight"),
          row -> new Mark(row.get(0), row.get(1), Integer.parseInt(row.get(2))));

  private record Mark(String kind, String text, int weight) {
    /** One character of four may be misread. */
    boolean in(String line) {
      for (int from = 0; from + text.length() <= line.length(); from++) {
        int wrong = 0;
        for (int i = 0; i < text.length(); i++) {
          wrong += line.charAt(from + i) == text.charAt(i) ? 0 : 1;
        }
        if (wrong <= text.length() / 4) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * @param stated what its owner says it is; that, where the page may be it and something else, as
   *     both sides of a card on one sheet are
   */
  static Recognition of(List<PrintedLine> lines, Optional<String> stated) {
    List<String> rows = Row.of(lines).stream().map(Row::text).toList();
    Map<String, Integer> weights = new HashMap<>();
    for (Mark mark : MARKS) {
      if (rows.stream().anyMatch(mark::in)) {
        weights.merge(mark.kind(), mark.weight(), Integer::sum);
      }
    }
    if (rows.stream().map(Numbers::digits).anyMatch(Recognition::holdsCardNumber)) {
      weights.merge("bank-card", 3, Integer::sum);
    }
    return stated
        .filter(kind -> weights.getOrDefault(kind, 0) >= LEAST)
        .or(
            () ->
                weights.entrySet().stream()
                    .filter(kind -> kind.getValue() >= LEAST)
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey))
        .map(kind -> new Recognition(kind, Math.min(1, weights.get(kind) / CERTAIN)))
        .orElse(new Recognition(TEXT, 1));
  }

  /** A number of China UnionPay's (62) that its check digit confirms, and that is no id number. */
  private static boolean holdsCardNumber(String row) {
    return row.matches(".*?62\\d{14,17}\\D*")
        && BankCard.checks(row.replaceAll("^.*?(62\\d+)\\D*$", "$1"));
  }
}
