package org.openhpf.edge.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.edge.Captured;
import org.openhpf.edge.http.Json;
import org.openhpf.kernel.Correlation;
import tools.jackson.databind.JsonNode;

class LogTest {
  private final JsonLines.JsonFormatter formatter = new JsonLines.JsonFormatter();

  @Test
  void writes_one_json_object_a_line() {
    try (var captured = new Captured()) {
      Correlation.within(
          "correlation-1",
          () -> {
            Log.info("started\n\"quoted\"\t\\");
            return null;
          });

      assertThat(captured.lines()).hasSize(1);
      JsonNode line = Json.read(captured.text());
      assertThat(line.propertyNames())
          .containsExactly("time", "level", "logger", "correlationId", "requestId", "message");
      assertThat(line.get("time").stringValue())
          .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+08:00");
      assertThat(line.get("level").stringValue()).isEqualTo("INFO");
      assertThat(line.get("logger").stringValue()).isEqualTo("org.openhpf");
      assertThat(line.get("correlationId").stringValue()).isEqualTo("correlation-1");
      assertThat(line.get("requestId").stringValue()).isEqualTo("-");
      assertThat(line.get("message").stringValue()).isEqualTo("started\n\"quoted\"\t\\");
    }
  }

  @Test
  void a_severe_line_is_counted_by_cloudwatch() {
    try (var captured = new Captured()) {
      Log.error("no queue takes it", new IllegalStateException("gone"));
      Log.warn("looked at again", new IllegalStateException("late"));

      JsonNode line = Json.read(captured.lines().getFirst());
      assertThat(line.at("/_aws/Timestamp").longValue()).isPositive();
      assertThat(line.at("/_aws/CloudWatchMetrics/0/Namespace").stringValue()).isEqualTo("OpenHPF");
      assertThat(line.at("/_aws/CloudWatchMetrics/0/Dimensions").toString()).isEqualTo("[[]]");
      assertThat(line.at("/_aws/CloudWatchMetrics/0/Metrics/0/Name").stringValue())
          .isEqualTo("SevereLogLines");
      assertThat(line.get("SevereLogLines").intValue()).isEqualTo(1);
      assertThat(captured.lines().get(1)).doesNotContain("_aws");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X",
        "13800138000",
        "4111111111111111",
        "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln",
        "Bearer abcdefgh12345678",
        "zhang.san@example.com"
      })
  void masks_personal_data_in_messages_and_exceptions(String canary) {
    try (var captured = new Captured()) {
      Log.error("refused " + canary, new IllegalStateException(canary, new Error("又 " + canary)));
      Logger.getLogger("some.library").warning("value=" + canary);
      Logger.getLogger("some.library").log(Level.SEVERE, "value={0}", new Object[] {canary});

      assertThat(captured.lines()).hasSize(3).allSatisfy(line -> Json.read(line));
      assertThat(captured.text()).doesNotContain(canary).contains("[");
    }
  }

  @Test
  void passes_over_what_libraries_say_below_warning() {
    try (var captured = new Captured()) {
      Logger.getLogger("org.springframework.cloud.function").info("Received: {\"body\":1}");
      Logger.getLogger("some.library").info("x");
      Logger.getLogger("some.library").fine("x");

      assertThat(captured.text()).isEmpty();
    }
  }

  @Test
  void cuts_endless_stack_traces() {
    var line = new LogRecord(Level.SEVERE, "x");
    Exception cause = new IllegalStateException("innermost");
    for (int i = 0; i < 200; i++) {
      cause = new IllegalStateException("level " + i, cause);
    }
    line.setThrown(cause);

    assertThat(formatter.format(line)).hasSizeLessThan(8_000);
  }

  @Property(seed = "5")
  void is_valid_json_whatever_the_text(@ForAll("texts") String text) {
    var line = new LogRecord(Level.WARNING, "{0}");
    line.setParameters(new Object[] {text});
    line.setLoggerName(text);
    line.setThrown(new IllegalStateException(text));

    String json = formatter.format(line);

    assertThat(json.lines()).hasSize(1);
    assertThat(Json.read(json).isObject()).isTrue();
  }

  @Property(seed = "6")
  void quotes_so_that_a_parser_reads_the_same(@ForAll("texts") String text) {
    var json = new StringBuilder();
    JsonText.quote(json, text);

    assertThat(Json.read(json.toString()).stringValue()).isEqualTo(text);
  }

  /** Any UTF-16, halves of surrogate pairs too. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("\"\\\n\r\t\u0000\u001f\u007f\u2028{}张,: ")
        .withCharRange('\ud7f0', '\ue010')
        .withChars("a1")
        .ofMaxLength(30);
  }

  @Test
  void writes_what_has_neither_message_nor_logger() {
    JsonNode line = Json.read(formatter.format(new LogRecord(Level.WARNING, null)));

    assertThat(List.of("message", "logger"))
        .allSatisfy(name -> assertThat(line.get(name).stringValue()).isEmpty());
  }
}
