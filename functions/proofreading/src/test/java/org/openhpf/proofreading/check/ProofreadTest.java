package org.openhpf.proofreading.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.openhpf.proofreading.finding.Finding;
import org.openhpf.proofreading.finding.Position;
import org.openhpf.proofreading.finding.Rule;
import org.openhpf.proofreading.finding.RuleBook;
import org.openhpf.proofreading.finding.Severity;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Manuscript;

/** Each fault is told once, in reading order, as the office's switches say. */
class ProofreadTest {
  private static final Manuscript TEXT = Manuscript.of("缴交公积金\r\n交存公基金");
  private static final Function<Rule, Optional<Severity>> AS_THE_TABLES_SAY =
      rule -> Optional.of(rule.severity());

  private static Check check(String rule, int paragraph, int from, int to) {
    return (manuscript, findings) ->
        findings.report(
            rule,
            manuscript.paragraphs().get(paragraph),
            from,
            to,
            "缴存",
            List.of(Suggestion.certain("缴存")));
  }

  private static List<Finding> proofread(
      Function<Rule, Optional<Severity>> switches, Check... checks) {
    return new Proofread(new RuleBook(ProofreadTest.class), List.of(checks))
        .proofread(TEXT, switches);
  }

  @Test
  void aRuleGoesBeforeTheLanguageModel() {
    var findings =
        proofread(
            AS_THE_TABLES_SAY,
            check("spelling.test", 1, 0, 5),
            check("spelling.test", 0, 3, 4),
            check("word.test", 1, 0, 2));
    assertEquals(
        List.of("spelling.test", "word.test"), findings.stream().map(f -> f.rule().id()).toList());
    assertEquals(Optional.of(new Position(1, 0, 2)), findings.get(1).position());
    assertEquals("交存", findings.get(1).original());
    assertEquals("应写作缴存。", findings.get(1).reason());
  }

  @Test
  void theLongerOfOneClassStays() {
    var findings =
        proofread(AS_THE_TABLES_SAY, check("word.test", 0, 1, 2), check("word.test", 0, 0, 2));
    assertEquals(List.of("缴交"), findings.stream().map(Finding::original).toList());
  }

  @Test
  void anOfficeSwitchesARuleOffOrDown() {
    var off = proofread(rule -> Optional.empty(), check("word.test", 0, 0, 2));
    assertEquals(List.of(), off);
    var down = proofread(rule -> Optional.of(Severity.WARNING), check("word.test", 0, 0, 2));
    assertEquals(Severity.WARNING, down.getFirst().severity());
  }

  @Test
  void whatIsSaidOfAWholeSentenceOrOfItsLookHidesNoCharacterOfIt() {
    var text = Manuscript.of("一二三四五六七八九十一二三四五六七八九十公基金");
    var findings =
        new Proofread(
                new RuleBook(ProofreadTest.class),
                List.of(
                    check("format.font-test", 0, 0, 23),
                    check("format.line-test", 0, 0, 23),
                    check("word.test", 0, 0, 23),
                    check("spelling.test", 0, 20, 23)))
            .proofread(text, AS_THE_TABLES_SAY);
    assertEquals(
        List.of("spelling.test", "format.font-test", "format.line-test", "word.test").stream()
            .sorted()
            .toList(),
        findings.stream().map(f -> f.rule().id()).sorted().toList());
  }

  @Test
  void whatTwoStandardsAskForIsToldOnce() {
    var findings =
        proofread(
            AS_THE_TABLES_SAY,
            check("word.test", 0, 0, 2),
            check("structure.test", 0, 0, 2),
            check("structure.test", 1, 0, 2));
    assertEquals(
        List.of("word.test", "structure.test"), findings.stream().map(f -> f.rule().id()).toList());
  }

  @Test
  void aReasonNamesTheBestSuggestion() {
    Check check =
        (manuscript, findings) ->
            findings.report(
                "word.test", manuscript.paragraphs().getFirst(), 0, 2, Suggestion.certain("缴存"));
    assertEquals("应写作缴存。", proofread(AS_THE_TABLES_SAY, check).getFirst().reason());
  }
}
