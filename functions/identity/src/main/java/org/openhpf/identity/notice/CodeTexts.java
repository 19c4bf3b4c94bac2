package org.openhpf.identity.notice;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openhpf.edge.http.WireTypes;
import org.openhpf.kernel.Csv;

/** Words the text messages; they stand in texts.csv. */
public final class CodeTexts {
  private final Map<String, String> byPurpose =
      Csv.read(CodeTexts.class, "texts.csv", List.of("purpose", "text"), row -> row).stream()
          .collect(Collectors.toUnmodifiableMap(List::getFirst, List::getLast));

  /**
   * @param lasts how long the code is good for, said in minutes
   */
  public String of(CodePurpose purpose, String code, Duration lasts) {
    return byPurpose.get(WireTypes.kebab(purpose)).formatted(code, lasts.toMinutes());
  }
}
