package org.openhpf.proofreading.check;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.openhpf.kernel.Csv;
import org.openhpf.proofreading.finding.Finding;
import org.openhpf.proofreading.finding.Position;
import org.openhpf.proofreading.finding.RuleBook;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Manuscript;

/**
 * A row of a cases.csv: a text with the faults of one rule, each written ⟦fault→suggestion⟧
 * (⟦fault⟧ where a person must decide, ｜ between several suggestions), or one that looks like it
 * and is right. ¶ ends a line. Whatever the other rules of the package find besides is a failure
 * too.
 *
 * @param reason what the reasons hold
 */
public record RuleCase(String rule, String marked, String reason) {
  private record Expected(Position position, String original, List<String> suggestions) {}

  /** The cases beside a test. */
  public static List<RuleCase> beside(Class<?> anchor) {
    return Csv.read(
        anchor,
        "cases.csv",
        List.of("rule", "text", "reason"),
        row -> new RuleCase(row.get(0), row.get(1), row.get(2)));
  }

  /** Each rule needs a text with its fault and two that are right. */
  public static void assertComplete(List<RuleCase> cases, RuleBook rules) {
    assertAll(
        rules.all().stream()
            .map(
                rule ->
                    (Executable)
                        () -> {
                          var own = cases.stream().filter(c -> c.rule.equals(rule.id())).toList();
                          assertTrue(own.stream().anyMatch(RuleCase::isFault), rule.id());
                          assertTrue(
                              own.stream().filter(c -> !c.isFault()).count() >= 2, rule.id());
                        }));
  }

  /** Proofreads the text by the checks of one package. */
  public void assertHolds(RuleBook rules, List<Check> checks, Function<Manuscript, Manuscript> as) {
    var expected = new ArrayList<Expected>();
    Manuscript manuscript = as.apply(Manuscript.of(plain(expected)));
    List<Finding> findings =
        new Proofread(rules, checks).proofread(manuscript, any -> Optional.of(any.severity()));
    assertEquals(
        describe(expected.stream().map(e -> rule + " " + e)),
        describe(
            findings.stream()
                .map(
                    f ->
                        f.rule().id()
                            + " "
                            + new Expected(
                                f.position().orElseThrow(),
                                f.original(),
                                f.suggestions().stream().map(Suggestion::text).toList()))),
        marked);
    for (Finding finding : findings) {
      assertTrue(finding.reason().contains(reason), finding.reason());
      assertFalse(finding.reason().contains("{}"), finding.reason());
    }
  }

  private boolean isFault() {
    return marked.contains("⟦");
  }

  private static String describe(Stream<String> lines) {
    return String.join("\n", lines.toList());
  }

  /** The text as an author would write it; its faults go to {@code expected}. */
  private String plain(List<Expected> expected) {
    var text = new StringBuilder();
    var lineStarts = new TreeMap<Integer, Integer>();
    lineStarts.put(0, 0);
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '¶') {
        text.append('\n');
        lineStarts.put(text.length(), lineStarts.size());
      } else if (c == '⟦') {
        int end = marked.indexOf('⟧', i);
        String[] parts = marked.substring(i + 1, end).split("→", -1);
        var line = lineStarts.floorEntry(text.length());
        expected.add(
            new Expected(
                new Position(line.getValue(), text.length() - line.getKey(), parts[0].length()),
                parts[0],
                parts.length == 1 ? List.of() : Arrays.asList(parts[1].split("｜", -1))));
        text.append(parts[0]);
        i = end;
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
