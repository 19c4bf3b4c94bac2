package org.openhpf.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.local.cloud.RepositoryRoot;
import org.openhpf.proofreading.finding.Rule;

/** The checks as they are wired, over texts as officials write them. */
class WiredChecksTest {
  private static final String NOTICE =
      "关于调整2023年度住房公积金缴存基数的通知\n各缴存单位:\n根据《住房公积金管理条例》(国务院令第350号)的有关规定，现将有关事项通知如下。\n"
          + "一、缴存基数按职工本人上一年度月平均工资核定,不得超过上限。\n"
          + "二、2023年2月30日前完成调整。\n广州住房公积金管理中心\n2023年6月20日";

  @Test
  void everyRuleHasATitleAndAReason() {
    var rules = WiredChecks.of(Map.of()).rules().all();
    assertThat(rules).hasSizeGreaterThan(150);
    assertThat(rules).extracting(Rule::title).doesNotContain("");
    assertThat(rules).extracting(Rule::reason).doesNotContain("");
  }

  @Test
  void aNoticeComesBackWithItsFaults() {
    var answer = Desk.inMemory(WiredChecks.of(Map.of())).submit(NOTICE);
    assertThat(answer.status()).as(answer.raw()).isEqualTo(201);
    assertThat(answer.findings().map(one -> one.path("original").asString()))
        .contains(":", ",", "2023年2月30日");
    assertThat(answer.said()).containsExactly("model-missing");
  }

  @Test
  void theModelOfALayerSpells() {
    Path layer = RepositoryRoot.find().resolve("layers/language-model/target/layer/x86_64");
    assertThat(layer).as("the layer is built before").isDirectory();
    var checks = WiredChecks.of(Map.of("OPENHPF_LAYERS", "/nowhere:" + layer));
    var answer = Desk.inMemory(checks).submit("请各单位于规定时间内办理完必。");
    assertThat(answer.said()).isEmpty();
    assertThat(answer.findings().map(one -> one.path("category").asString())).contains("spelling");
  }

  @Test
  void aBrokenModelLeavesTheOtherChecks(@TempDir Path layers) throws Exception {
    Path folder = Files.createDirectory(layers.resolve("language-model"));
    for (String name : new String[] {"characters.bin", "words.bin", "lexicon.bin"}) {
      Files.write(folder.resolve(name), "no model".getBytes(StandardCharsets.UTF_8));
    }
    var checks = WiredChecks.of(Map.of("OPENHPF_LAYERS", layers.toString()));
    assertThat(Desk.inMemory(checks).submit(NOTICE).said()).containsExactly("model-missing");
  }

  /** Twenty thousand characters while somebody waits: the function has 28 seconds. */
  @Test
  void theLongestTextIsDoneInTime() {
    Path layer = RepositoryRoot.find().resolve("layers/language-model/target/layer/x86_64");
    var checks = WiredChecks.of(Map.of("OPENHPF_LAYERS", layer.toString()));
    String text = (NOTICE + "\n").repeat(20_000 / (NOTICE.length() + 1));
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    assertThat(Desk.inMemory(checks).submit(text).status()).isEqualTo(201);
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start))
        .isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void anOfficesWordsCountAndPersonalDataOnlyWhereEverybodyWillReadIt() {
    var desk = Desk.inMemory(WiredChecks.of(Map.of()));
    desk.ask("PUT /v1/proofreading-settings")
        .as(Desk.LIN, "[admin]")
        .body(
            Map.of(
                "version", 0,
                "rules", List.of(),
                "words", List.of(),
                "banned", List.of(Map.of("word", "老百姓", "instead", "群众"))))
        .answer();
    String text = "方便老百姓办理业务，联系人林示例，身份证号码440100195803120015。";
    var own = desk.submit(text);
    assertThat(own.findings().map(one -> one.path("original").asString())).contains("老百姓");
    assertThat(own.body().path("counts").path("byCategory").has("personal-data")).isFalse();
    var published = desk.submit(Map.of("text", text, "forPublication", true));
    assertThat(published.body().path("counts").path("byCategory").path("personal-data").asInt())
        .isPositive();
  }
}
