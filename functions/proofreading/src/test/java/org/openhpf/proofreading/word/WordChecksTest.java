package org.openhpf.proofreading.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.check.Proofread;
import org.openhpf.proofreading.check.RuleCase;
import org.openhpf.proofreading.check.Work;
import org.openhpf.proofreading.finding.RuleBook;
import org.openhpf.proofreading.manuscript.Manuscript;

class WordChecksTest {
  private static final RuleBook RULES = new RuleBook(WordChecks.class);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final List<Check> CHECKS =
      WordChecks.all(
          List.of(new BannedWord("单位", "中心", "本中心自称“中心”"), new BannedWord("旧词", "", "")),
          List.of(
              new Post("张三", "副主任", LocalDate.of(2020, 1, 1), Optional.of(TODAY.minusDays(1)), 2),
              new Post("张三", "主任", TODAY, Optional.empty(), 1),
              new Post("李四", "副主任", LocalDate.of(2022, 1, 1), Optional.empty(), 2)),
          Clock.fixed(ChinaTime.at(TODAY, LocalTime.NOON), ChinaTime.ZONE));

  static List<RuleCase> cases() {
    return RuleCase.beside(WordChecksTest.class);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsTheFaultAndLeavesWhatIsRight(RuleCase example) {
    example.assertHolds(RULES, CHECKS, Function.identity());
  }

  @Test
  void anOfficesOwnWordsAreRight() {
    var own = Manuscript.of("帐户管理平台").withOwnWords(Set.of("帐户管理平台"));
    assertEquals(
        List.of(),
        new Proofread(RULES, CHECKS).proofread(own, rule -> Optional.of(rule.severity())));
  }

  @Test
  void everyRuleHasItsCases() {
    RuleCase.assertComplete(cases(), RULES);
  }

  @Test
  void workStaysLinear() {
    Work.assertExpressionsLinear(WordChecks.class);
    Work.assertBounded(RULES, CHECKS);
  }
}
