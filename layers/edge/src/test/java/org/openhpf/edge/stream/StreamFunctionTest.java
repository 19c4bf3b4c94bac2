package org.openhpf.edge.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openhpf.edge.event.StreamEvents;
import org.openhpf.edge.http.Json;
import org.openhpf.kernel.RetryLater;

class StreamFunctionTest {
  private static DynamodbEvent event() throws IOException {
    try (var file = StreamFunctionTest.class.getResourceAsStream("/events/stream.json")) {
      return StreamEvents.read(Json.readEvent(file));
    }
  }

  private static List<String> failures(OptionalInt failed) throws IOException {
    return new StreamFunction(changes -> failed)
        .apply(event()).getBatchItemFailures().stream()
            .map(BatchItemFailure::getItemIdentifier)
            .toList();
  }

  @Test
  void gives_plain_values() throws IOException {
    var seen = new ArrayList<StreamRecord>();
    new StreamFunction(
            changes -> {
              seen.addAll(changes);
              return OptionalInt.empty();
            })
        .apply(event());

    StreamRecord insert = seen.getFirst();
    assertThat(insert.change()).isEqualTo("INSERT");
    assertThat(insert.oldImage()).isEmpty();
    Map<String, Object> image = insert.newImage();
    assertThat(image)
        .containsEntry("pk", "OUTBOX#1")
        .containsEntry("n", new BigDecimal("123456789012345678.50"))
        .containsEntry("t", true)
        .containsEntry("x", null)
        .containsEntry("m", Map.of("inner", Map.of("S", "named like a type")))
        .containsEntry("l", List.of("a", BigDecimal.ONE, List.of()))
        .containsEntry("ss", Set.of("a", "b"))
        .containsEntry("ns", Set.of(BigDecimal.ONE, new BigDecimal("2.5")))
        .containsEntry("empty", "");
    assertThat((byte[]) image.get("b")).containsExactly(1, 2, 3);
    assertThat(seen.getLast().change()).isEqualTo("REMOVE");
    assertThat(seen.getLast().newImage()).isEmpty();
  }

  @Test
  void returns_the_sequence_number_of_the_first_that_failed() throws IOException {
    assertThat(failures(OptionalInt.of(0))).containsExactly("111");
    assertThat(failures(OptionalInt.of(1))).containsExactly("222");
    assertThat(failures(OptionalInt.empty())).isEmpty();
  }

  @Test
  void lets_an_exception_fail_the_whole_batch() {
    var function =
        new StreamFunction(
            changes -> {
              throw new RetryLater("throttled");
            });

    assertThatExceptionOfType(RetryLater.class).isThrownBy(() -> function.apply(event()));
  }
}
