package org.openhpf.edge.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openhpf.edge.Captured;
import org.openhpf.edge.http.Json;
import org.openhpf.kernel.Priming;
import tools.jackson.databind.JsonNode;

class EmbeddedMetricsTest {
  /** Of the specification's schema (2018-02) what our lines use. */
  private static void assertValid(JsonNode line) {
    JsonNode metadata = line.get("_aws");
    assertThat(metadata.propertyNames())
        .containsExactlyInAnyOrder("Timestamp", "CloudWatchMetrics");
    assertThat(metadata.get("Timestamp").isIntegralNumber()).isTrue();
    assertThat(metadata.get("Timestamp").longValue())
        .isCloseTo(System.currentTimeMillis(), org.assertj.core.data.Offset.offset(60_000L));
    for (JsonNode directive : metadata.get("CloudWatchMetrics")) {
      assertThat(directive.propertyNames())
          .containsExactlyInAnyOrder("Namespace", "Dimensions", "Metrics");
      assertThat(directive.get("Namespace").stringValue()).matches("[A-Za-z0-9._/#:-]{1,256}");
      for (JsonNode set : directive.get("Dimensions")) {
        assertThat(set.size()).isBetween(1, 30);
        for (JsonNode dimension : set) {
          assertThat(line.get(dimension.stringValue()).stringValue()).hasSizeBetween(1, 1024);
        }
      }
      assertThat(directive.get("Metrics").size()).isBetween(1, 100);
      for (JsonNode metric : directive.get("Metrics")) {
        assertThat(metric.get("Unit").stringValue()).isIn(Set.of("Count", "Milliseconds"));
        assertThat(line.get(metric.get("Name").stringValue()).isNumber()).isTrue();
      }
    }
  }

  private static Map<String, String> units(JsonNode line) {
    return line.at("/_aws/CloudWatchMetrics/0/Metrics")
        .valueStream()
        .collect(
            Collectors.toMap(
                metric -> metric.get("Name").stringValue(),
                metric -> metric.get("Unit").stringValue(),
                (a, b) -> a,
                TreeMap::new));
  }

  @Test
  void prints_a_line_that_cloudwatch_reads_metrics_from() {
    try (var captured = new Captured()) {
      EmbeddedMetrics.print(
          Map.of("function", "f", "route", "GET /v1/\"x\""),
          Map.of("Requests", 1.0, "WaitMs", 12.3456789, "Huge", 1e20, "Small", 1e-9),
          Map.of("note", "tel 13800138000"));

      assertThat(captured.lines()).hasSize(1);
      JsonNode line = Json.read(captured.text());
      assertValid(line);
      assertThat(units(line))
          .isEqualTo(
              Map.of(
                  "Requests",
                  "Count",
                  "WaitMs",
                  "Milliseconds",
                  "Huge",
                  "Count",
                  "Small",
                  "Count"));
      assertThat(line.get("WaitMs").decimalValue()).isEqualByComparingTo("12.346");
      assertThat(line.get("note").stringValue()).isEqualTo("tel [phone]");
    }
  }

  @Test
  void counts_requests_refusals_and_errors() {
    try (var captured = new Captured()) {
      RequestMetrics.start("GET /v1/things").end(200);
      RequestMetrics.start("GET /v1/things").end(409);
      RequestMetrics.start(null).end(503);

      JsonNode good = Json.read(captured.lines().get(0));
      JsonNode refused = Json.read(captured.lines().get(1));
      JsonNode failed = Json.read(captured.lines().get(2));
      assertValid(good);
      assertValid(refused);
      assertValid(failed);
      assertThat(counts(good)).isEqualTo("1 0 0");
      assertThat(counts(refused)).isEqualTo("1 1 0");
      assertThat(counts(failed)).isEqualTo("1 0 1");
      assertThat(good.get("status").stringValue()).isEqualTo("200");
      assertThat(failed.get("route").stringValue()).isEqualTo("-");
    }
  }

  private static String counts(JsonNode line) {
    return line.get("Requests") + " " + line.get("Refusals") + " " + line.get("ServerErrors");
  }

  @Test
  void counts_nothing_that_nobody_asked_for() {
    try (var captured = new Captured()) {
      Priming.run(() -> RequestMetrics.start("GET /v1/things").end(200));

      assertThat(captured.text()).isEmpty();
    }
  }

  @Test
  void refuses_what_is_no_number() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> EmbeddedMetrics.print(Map.of("f", "x"), Map.of("A", Double.NaN), Map.of()));
  }
}
