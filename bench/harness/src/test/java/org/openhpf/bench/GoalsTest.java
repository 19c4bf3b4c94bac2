package org.openhpf.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GoalsTest {
  private static final Instant AT = Instant.parse("2026-11-23T06:00:00Z");

  @Test
  void whatIsShownIsWhatIsJudged() {
    assertThat(Measure.atMost(1.5, "ratio", 1.5004, "x").holds()).isTrue();
    assertThat(Measure.atMost(1.5, "ratio", 1.5006, "x").holds()).isFalse();
    assertThat(Measure.exactly(100, "booked", 100, "").holds()).isTrue();
    assertThat(Measure.exactly(100, "booked", 99, "").holds()).isFalse();
    assertThat(Measure.exactly(0, "oversold", 1, "").goal()).isEqualTo("= 0");
    assertThat(Measure.of("free", 12.345, "ms").holds()).isNull();
  }

  @Test
  void oneGoalMissedIsEnoughToFail() {
    var met = Measure.atMost(1.5, "met", 1.2, "x");
    var missed = Measure.atMost(1.5, "missed", 1.7, "x");
    assertThat(results(met, Measure.of("free", 9, "ms")).hold()).isTrue();
    assertThat(results(met, missed).hold()).isFalse();
  }

  @Test
  void jsonHasTheFieldsOfEveryBenchmark(@TempDir Path folder) throws Exception {
    Path page =
        results(Measure.of("free", 9, "ms"), Measure.atMost(1.5, "missed", 1.7, "x"))
            .write(folder, "bench/run some");

    JsonNode json = JsonMapper.shared().readTree(Files.readString(folder.resolve("some.json")));
    assertThat(json.propertyNames()).containsExactly("name", "at", "machine", "measures");
    assertThat(json.get("at").stringValue()).isEqualTo("2026-11-23T06:00:00Z");
    JsonNode missed = json.get("measures").get(1);
    assertThat(missed.propertyNames()).containsExactly("name", "value", "unit", "goal", "holds");
    assertThat(missed.get("value").doubleValue()).isEqualTo(1.7);
    assertThat(missed.get("goal").stringValue()).isEqualTo("<= 1.5");
    assertThat(missed.get("holds").booleanValue()).isFalse();
    assertThat(json.get("measures").get(0).get("goal").isNull()).isTrue();
    assertThat(page).content().contains("| missed", "NO", "bench/run some");
  }

  @Test
  void ratiosAreOfTheSameRound() {
    var samples = new Samples();
    for (double disturbance : List.of(1.0, 5.0, 2.0)) {
      samples.add("plain", 100 * disturbance);
      samples.add("ours", 130 * disturbance);
    }
    assertThat(samples.median("plain")).isEqualTo(200);
    assertThat(samples.ratio("ours", "plain")).isEqualTo(1.3);
  }

  private static Results results(Measure... measures) {
    return new Results("some", AT, "a machine", List.of(measures));
  }
}
