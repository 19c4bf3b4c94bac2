package org.openhpf.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * One quick round of everything, on the built artefacts: {@code ./mvnw -pl bench/harness -am verify
 * -Dbench.quick=true}. That the variants answer alike is checked in every run.
 */
@EnabledIfSystemProperty(named = "bench.quick", matches = "true")
class VariantsTest {
  private static final Path ROOT = Path.of(System.getProperty("openhpf.root"));

  @Test
  void coldStartMeasuresEveryVariant() throws Exception {
    List<Measure> measures = Bench.measures(new Options("cold-start", 1, 1, 100, 1, 1, 1, ""), ROOT);
    assertThat(measures).allSatisfy(measure -> assertThat(measure.value()).isPositive());
    assertThat(measures).filteredOn(measure -> measure.goal() != null).hasSize(5);
  }

  @Test
  void warmMeasuresEveryVariant() throws Exception {
    List<Measure> measures = Bench.measures(new Options("warm", 1, 20, 100, 1, 1, 1, ""), ROOT);
    assertThat(measures).allSatisfy(measure -> assertThat(measure.value()).isPositive());
  }

  @Test
  void crowdsAreSeatedOrRefused() throws Exception {
    for (String name : List.of("booking-peak", "booking-contention")) {
      List<Measure> measures = Bench.measures(new Options(name, 1, 1, 120, 1, 1, 1, ""), ROOT);
      assertThat(measures).allMatch(measure -> measure.goal() == null || measure.holds());
    }
  }
}
