package org.openhpf.proofreading.structure;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhpf.proofreading.check.RuleCase;
import org.openhpf.proofreading.check.Work;
import org.openhpf.proofreading.finding.RuleBook;

class StructureChecksTest {
  private static final RuleBook RULES = new RuleBook(StructureChecks.class);

  static List<RuleCase> cases() {
    return RuleCase.beside(StructureChecksTest.class);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsTheFaultAndLeavesWhatIsRight(RuleCase example) {
    example.assertHolds(RULES, StructureChecks.all(), Function.identity());
  }

  @Test
  void everyRuleHasItsCases() {
    RuleCase.assertComplete(cases(), RULES);
  }

  @Test
  void workStaysLinear() {
    Work.assertExpressionsLinear(StructureChecks.class);
    Work.assertBounded(RULES, StructureChecks.all());
  }
}
