package org.openhpf.identity.notice;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openhpf.edge.http.WireTypes;
import org.openhpf.kernel.Csv;

/** Words the text messages of alerts; they stand in alerts.csv. */
public final class AlertTexts {
  /** Longer names make a message that is paid for in parts. */
  private static final int LONGEST = 20;

  private final Map<String, String> byAlert =
      Csv.read(AlertTexts.class, "alerts.csv", List.of("alert", "text"), row -> row).stream()
          .collect(Collectors.toUnmodifiableMap(List::getFirst, List::getLast));

  /**
   * @param shown the masked phone, or who gives the right to act: a masked name, an employer's
   *     whole
   */
  public String of(Alert alert, String shown) {
    String cut =
        shown.codePointCount(0, shown.length()) <= LONGEST
            ? shown
            : shown.substring(0, shown.offsetByCodePoints(0, LONGEST - 1)) + "…";
    return byAlert.get(WireTypes.kebab(alert)).formatted(cut);
  }
}
