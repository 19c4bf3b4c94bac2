package org.openhpf.edge.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.sample.MapCheckpoints;
import org.openhpf.edge.sweep.SweepFunction.Report;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.NeverRetry;
import org.openhpf.kernel.Priming;
import org.openhpf.kernel.RetryLater;
import org.openhpf.kernel.Sweep;
import tools.jackson.databind.JsonNode;

class SweepFunctionTest {
  record Days(Optional<Integer> days) {}

  private static final JsonNode NO_INPUT = Json.read("{}");

  private final MapCheckpoints checkpoints = new MapCheckpoints();
  private final List<Integer> pages = new ArrayList<>();
  private Runnable duringStep = () -> {};

  /** Five pages of two items; the cursor is the last page done. */
  private final Sweep<Days> sweep =
      new Sweep<>() {
        @Override
        public String checkpoint(Days input) {
          return "pages-" + input.days().orElse(1);
        }

        @Override
        public Step advance(Optional<String> cursor, Days input) {
          int page = cursor.map(Integer::parseInt).orElse(0) + 1;
          duringStep.run();
          pages.add(page);
          return new Step(Integer.toString(page), 2, page >= 5);
        }
      };

  private final SweepFunction<Days> function = new SweepFunction<>(Days.class, sweep, checkpoints);

  @Test
  void runs_to_the_end_step_by_step() {
    assertThat(function.apply(NO_INPUT)).isEqualTo(new Report(5, 10, true));
    assertThat(pages).containsExactly(1, 2, 3, 4, 5);
    assertThat(checkpoints.load("pages-1")).contains("5");
  }

  @Test
  void is_primed_by_one_step() {
    Priming.run(() -> function.apply(NO_INPUT));
    assertThat(pages).containsExactly(1);
  }

  @Test
  void resumes_where_a_killed_run_was() {
    duringStep =
        () -> {
          if (pages.size() == 2) {
            throw new IllegalStateException("killed");
          }
        };
    assertThatIllegalStateException().isThrownBy(() -> function.apply(NO_INPUT));
    duringStep = () -> {};

    assertThat(function.apply(NO_INPUT)).isEqualTo(new Report(3, 6, true));
    assertThat(pages).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void gives_way_to_a_run_that_was_faster() {
    duringStep =
        () -> {
          if (pages.size() == 1) {
            checkpoints.advance("pages-1", Optional.of("1"), "4");
          }
        };

    assertThat(function.apply(NO_INPUT)).isEqualTo(new Report(2, 4, false));
    assertThat(checkpoints.load("pages-1")).contains("4");
  }

  @Test
  void does_no_harm_where_it_is_run_again() {
    function.apply(NO_INPUT);

    assertThat(function.apply(NO_INPUT)).isEqualTo(new Report(1, 2, true));
    assertThat(checkpoints.load("pages-1")).contains("6");
  }

  @Test
  void stops_while_there_is_time_and_goes_on_next_time() {
    duringStep = () -> sleep(30);

    Report first = Deadline.within(Duration.ofMillis(5_050), () -> function.apply(NO_INPUT));
    assertThat(first.finished()).isFalse();
    assertThat(first.steps()).isBetween(1, 2);

    assertThat(function.apply(NO_INPUT).finished()).isTrue();
    assertThat(pages).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void fails_where_its_time_is_too_little_for_any_step() {
    assertThatExceptionOfType(RetryLater.class)
        .isThrownBy(() -> Deadline.within(Duration.ofSeconds(5), () -> function.apply(NO_INPUT)));
    assertThat(pages).isEmpty();
  }

  @Test
  void keeps_the_checkpoints_of_different_work_apart() {
    function.apply(Json.read("{\"days\":7,\"later\":\"passed over\"}"));

    assertThat(checkpoints.load("pages-7")).contains("5");
    assertThat(checkpoints.load("pages-1")).isEmpty();
  }

  @Test
  void refuses_an_input_that_is_none() {
    for (String input : List.of("{\"days\":\"x\"}", "[]", "null", "\"\"")) {
      assertThatExceptionOfType(NeverRetry.class)
          .isThrownBy(() -> function.apply(Json.read(input)));
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
