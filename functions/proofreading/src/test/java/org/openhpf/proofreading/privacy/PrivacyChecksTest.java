package org.openhpf.proofreading.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhpf.proofreading.check.Proofread;
import org.openhpf.proofreading.check.RuleCase;
import org.openhpf.proofreading.check.Work;
import org.openhpf.proofreading.finding.RuleBook;
import org.openhpf.proofreading.manuscript.Manuscript;

class PrivacyChecksTest {
  private static final RuleBook RULES = new RuleBook(PrivacyChecks.class);

  static List<RuleCase> cases() {
    return RuleCase.beside(PrivacyChecksTest.class);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsTheFaultAndLeavesWhatIsRight(RuleCase example) {
    example.assertHolds(RULES, PrivacyChecks.all(), manuscript -> manuscript.forPublication(true));
  }

  @Test
  void everyRuleHasItsCases() {
    RuleCase.assertComplete(cases(), RULES);
  }

  @Test
  void workStaysLinear() {
    Work.assertBounded(RULES, PrivacyChecks.all());
  }

  @Test
  void nothingIsSaidOfWhatIsNotPublished() {
    var inside = Manuscript.of("联系电话13812345678");
    assertEquals(
        List.of(),
        new Proofread(RULES, PrivacyChecks.all())
            .proofread(inside, rule -> Optional.of(rule.severity())));
  }
}
