package org.openhpf.proofreading.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.proofreading.check.Proofread;
import org.openhpf.proofreading.finding.Finding;
import org.openhpf.proofreading.finding.RuleBook;
import org.openhpf.proofreading.manuscript.Manuscript;

class SpellingCheckTest {
  private final Proofread proofread =
      new Proofread(
          new RuleBook(SpellingCheck.class),
          List.of(new SpellingCheck(TestModels.SPELLER, Mode.DEFAULT)));

  @Test
  void aFindingStandsWhereTheFaultIs() {
    String text = "第一段没有问题。\n现将有关事项通知如下。单位应当按时足额缴存住房公机金。";
    List<Finding> findings =
        proofread.proofread(Manuscript.of(text), rule -> Optional.of(rule.severity()));
    assertThat(findings).hasSize(1);
    Finding finding = findings.getFirst();
    assertThat(finding.position().orElseThrow().paragraph()).isEqualTo(1);
    assertThat(finding.original()).isEqualTo("机");
    assertThat(finding.suggestions().getFirst().text()).isEqualTo("积");
    assertThat(finding.reason()).contains("积");
    assertThat(finding.automatic()).isFalse();
  }

  @Test
  void aVeryLongSentenceIsReadInParts() {
    String text = "各单位应当加强监督管理，".repeat(400) + "单位应当按时足额缴存住房公机金。";
    List<Finding> findings =
        proofread.proofread(Manuscript.of(text), rule -> Optional.of(rule.severity()));
    assertThat(findings).extracting(Finding::original).contains("机");
  }
}
