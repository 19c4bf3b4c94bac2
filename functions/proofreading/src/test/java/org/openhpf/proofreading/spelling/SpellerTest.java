package org.openhpf.proofreading.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellerTest {
  private static final Speller SPELLER = TestModels.SPELLER;

  @ParameterizedTest
  @CsvSource({
    "单位应当按时足额缴存住房公机金。,单位应当按时足额缴存住房公积金。,SOUND",
    "各部门要认真贯彻落识党中央决策部署。,各部门要认真贯彻落实党中央决策部署。,SOUND",
    "本条例自发布之曰起施行。,本条例自发布之日起施行。,SHAPE",
    "县级以上人民攻府应当加强监督管理。,县级以上人民政府应当加强监督管理。,SHAPE",
    "单位应当按时足额缴存住房积金。,单位应当按时足额缴存住房公积金。,MISSING",
    "县级以上人民政府应当应当加强监督管理。,县级以上人民政府应当加强监督管理。,SURPLUS",
    "县级以上民人政府应当加强监督管理。,县级以上人民政府应当加强监督管理。,ORDER"
  })
  void correctsEachFault(String written, String right, Fault fault) {
    List<Correction> found = SPELLER.correct(written, Mode.THOROUGH, Set.of());
    assertThat(applied(written, found)).isEqualTo(right);
    assertThat(found).extracting(Correction::fault).contains(fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "职工应当按照规定提取住房公积金。",
        "单位应当自设立之日起三十日内办理住房公积金缴存登记。",
        "县级以上人民政府应当加强对安全生产工作的领导。",
        "第三十二条自2023年1月5日起施行，联系电话020-12329。",
        "申请人应当如实提供有关材料，并对材料的真实性负责。",
        "内蒙古自治区呼伦贝尔市鄂伦春自治旗人民政府",
        ""
      })
  void leavesWhatIsRight(String right) {
    assertThat(SPELLER.correct(right, Mode.DEFAULT, Set.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The housing provident fund is managed by the centre.",
        "住宅積立金の管理に関する条例を定める。",
        "주택공적금 관리 조례",
        "公 a b c d e f g"
      })
  void leavesWhatIsNotChinese(String foreign) {
    assertThat(SPELLER.correct(foreign, Mode.THOROUGH, Set.of())).isEmpty();
  }

  @Test
  void anOfficesOwnWordsAreRight() {
    String sentence = "各部门要认真贯彻落识党中央决策部署。";
    assertThat(SPELLER.correct(sentence, Mode.THOROUGH, Set.of())).isNotEmpty();
    assertThat(SPELLER.correct(sentence, Mode.THOROUGH, Set.of("贯彻落识"))).isEmpty();
  }

  @Test
  void thoroughIsLessCautious() {
    for (String sentence : List.of("加强党员干部监督检察。", "认真做好后续工做。")) {
      assertThat(SPELLER.correct(sentence, Mode.DEFAULT, Set.of()).size())
          .isLessThanOrEqualTo(SPELLER.correct(sentence, Mode.THOROUGH, Set.of()).size());
    }
  }

  @Test
  void manyThreadsFindTheSame() throws Exception {
    List<String> sentences =
        List.of("单位应当按时足额缴存住房公机金。", "县级以上人民攻府应当加强监督管理。", "本条例自发布之曰起施行。", "职工应当按照规定提取住房公积金。");
    List<List<Correction>> alone =
        sentences.stream().map(s -> SPELLER.correct(s, Mode.DEFAULT, Set.of())).toList();
    try (var threads = Executors.newFixedThreadPool(4)) {
      Callable<List<List<Correction>>> work =
          () -> sentences.stream().map(s -> SPELLER.correct(s, Mode.DEFAULT, Set.of())).toList();
      for (var result : threads.invokeAll(IntStream.range(0, 24).mapToObj(i -> work).toList())) {
        assertThat(result.get()).isEqualTo(alone);
      }
    }
  }

  @Test
  void confidenceIsAShare() {
    for (Correction found : SPELLER.correct("各部门要认真贯彻落识党中央绝策部署。", Mode.THOROUGH, Set.of())) {
      assertThat(found.confidence()).isBetween(Mode.THOROUGH.confidence, 1.0);
    }
  }

  private static String applied(String sentence, List<Correction> found) {
    var text = new StringBuilder(sentence);
    for (Correction one : found.reversed()) {
      text.replace(one.from(), one.to(), one.text());
    }
    return text.toString();
  }
}
