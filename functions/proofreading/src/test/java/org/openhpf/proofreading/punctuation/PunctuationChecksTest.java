package org.openhpf.proofreading.punctuation;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhpf.proofreading.check.RuleCase;
import org.openhpf.proofreading.check.Work;
import org.openhpf.proofreading.finding.RuleBook;

class PunctuationChecksTest {
  private static final RuleBook RULES = new RuleBook(PunctuationChecks.class);

  static List<RuleCase> cases() {
    return RuleCase.beside(PunctuationChecksTest.class);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsTheFaultAndLeavesWhatIsRight(RuleCase example) {
    example.assertHolds(RULES, PunctuationChecks.all(), Function.identity());
  }

  @Test
  void everyRuleHasItsCases() {
    RuleCase.assertComplete(cases(), RULES);
  }

  @Test
  void workStaysLinear() {
    Work.assertExpressionsLinear(PunctuationChecks.class);
    Work.assertBounded(RULES, PunctuationChecks.all());
  }
}
