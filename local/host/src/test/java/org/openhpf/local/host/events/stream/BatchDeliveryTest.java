package org.openhpf.local.host.events.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.local.host.events.ScriptedInvoker.ERROR;
import static org.openhpf.local.host.events.ScriptedInvoker.NOTHING;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openhpf.local.host.InvocationReply;
import org.openhpf.local.host.events.Backoff;
import org.openhpf.local.host.events.ScriptedInvoker;
import org.openhpf.local.host.events.stream.GivenUp.Condition;
import org.openhpf.local.host.template.StreamSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchDeliveryTest {
  private static final Instant NOW = Instant.parse("2026-10-01T00:00:00Z");

  private final List<GivenUp> givenUp = new ArrayList<>();
  private final List<String> done = new ArrayList<>();

  @Test
  void retriesTheWholeBatchUntilItSucceeds() throws Exception {
    int[] failures = {2};
    var function =
        deliver(source(false, 5, false), 3, event -> failures[0]-- > 0 ? ERROR : NOTHING);

    assertThat(sequences(function)).containsExactly("1,2,3", "1,2,3", "1,2,3");
    assertThat(done).containsExactly("1", "2", "3");
    assertThat(givenUp).isEmpty();
  }

  @Test
  void goesOnFromTheLowestSequenceNumberThatFailed() throws Exception {
    int[] calls = {0};
    var function =
        deliver(
            source(false, 5, true),
            5,
            event -> calls[0]++ == 0 ? ScriptedInvoker.failed(List.of("4", "3")) : NOTHING);

    assertThat(sequences(function)).containsExactly("1,2,3,4,5", "3,4,5");
    assertThat(done).containsExactly("1", "2", "3", "4", "5");
  }

  @Test
  void halvesAFailingBatchAndGivesUpThePoisonAlone() throws Exception {
    var function = deliver(source(true, 1, false), 6, poisonous(Set.of("5")));

    assertThat(sequences(function))
        .containsExactly("1,2,3,4,5,6", "1,2,3", "4,5,6", "4", "5,6", "5", "5", "6");
    assertThat(done).containsExactly("1", "2", "3", "4", "5", "6");
    assertThat(givenUp).hasSize(1);
    assertThat(givenUp.getFirst().records())
        .extracting(StreamRecord::sequence)
        .containsExactly("5");
    assertThat(givenUp.getFirst().attempts()).isEqualTo(2);
    assertThat(givenUp.getFirst().error()).isEqualTo("Unhandled");
  }

  @Test
  void cutsAtTheReportedRecordThenHalves() throws Exception {
    var function =
        deliver(
            source(true, 0, true),
            4,
            event -> {
              List<String> ids = ids(event);
              return ids.contains("2") ? ScriptedInvoker.failed(List.of("2")) : NOTHING;
            });

    assertThat(sequences(function)).containsExactly("1,2,3,4", "2,3,4", "2", "3,4");
    assertThat(done).containsExactly("1", "2", "3", "4");
    assertThat(givenUp).hasSize(1);
  }

  @Test
  void givesTheBatchUpWhenTheAttemptsAreExhausted() throws Exception {
    var function = deliver(source(false, 2, false), 2, event -> ERROR);

    assertThat(sequences(function)).containsExactly("1,2", "1,2", "1,2");
    assertThat(givenUp).hasSize(1);
    JsonNode document =
        JsonMapper.shared()
            .readTree(
                givenUp
                    .getFirst()
                    .document(
                        "shardId-1",
                        "arn:aws:dynamodb:us-east-1:000000000000:table/t/stream/x",
                        "arn:aws:lambda:us-east-1:000000000000:function:relay",
                        NOW));
    assertThat(document.at("/requestContext/condition").asString())
        .isEqualTo("RetryAttemptsExhausted");
    assertThat(document.at("/requestContext/approximateInvokeCount").asInt()).isEqualTo(3);
    assertThat(document.at("/responseContext/functionError").asString()).isEqualTo("Unhandled");
    assertThat(document.at("/timestamp").asString()).isEqualTo(NOW.toString());
    JsonNode info = document.path("DDBStreamBatchInfo");
    assertThat(info.path("shardId").asString()).isEqualTo("shardId-1");
    assertThat(info.path("startSequenceNumber").asString()).isEqualTo("1");
    assertThat(info.path("endSequenceNumber").asString()).isEqualTo("2");
    assertThat(info.path("batchSize").asInt()).isEqualTo(2);
  }

  @Test
  void givesUpRecordsThatAreTooOldWithoutInvoking() throws Exception {
    var records = new ArrayList<>(records(3));
    records.set(0, at("1", NOW.minus(Duration.ofHours(2))));
    var function = new ScriptedInvoker(event -> NOTHING);
    delivery(source(false, 5, false), function).deliver(records, this::done);

    assertThat(sequences(function)).containsExactly("2,3");
    assertThat(givenUp).hasSize(1);
    assertThat(givenUp.getFirst().condition()).isEqualTo(Condition.RecordAgeExceeded);
    assertThat(givenUp.getFirst().attempts()).isZero();
    assertThat(done).containsExactly("1", "2", "3");
  }

  @Test
  void aHostThatCannotInvokeCountsAsAFailure() throws Exception {
    int[] calls = {0};
    var function =
        deliver(
            source(false, 5, false),
            1,
            event -> {
              if (calls[0]++ == 0) {
                throw new IllegalStateException("no memory for a process");
              }
              return NOTHING;
            });

    assertThat(sequences(function)).containsExactly("1", "1");
    assertThat(done).containsExactly("1");
  }

  private ScriptedInvoker deliver(
      StreamSource source, int count, Function<JsonNode, InvocationReply> script)
      throws InterruptedException {
    var function = new ScriptedInvoker(script);
    delivery(source, function).deliver(records(count), this::done);
    return function;
  }

  private BatchDelivery delivery(StreamSource source, ScriptedInvoker function) {
    return new BatchDelivery(
        function,
        "Relay",
        source,
        InstantSource.fixed(NOW),
        new Backoff(Duration.ofMillis(1), Duration.ofMillis(2)),
        givenUp::add);
  }

  private void done(List<StreamRecord> records) {
    records.forEach(record -> done.add(record.sequence()));
  }

  private static Function<JsonNode, InvocationReply> poisonous(Set<String> poison) {
    return event -> ids(event).stream().anyMatch(poison::contains) ? ERROR : NOTHING;
  }

  private static StreamSource source(boolean bisect, int retries, boolean report) {
    return new StreamSource(
        "Table",
        "TRIM_HORIZON",
        100,
        Duration.ZERO,
        1,
        bisect,
        OptionalInt.of(retries),
        Optional.of(Duration.ofHours(1)),
        report,
        Optional.empty(),
        List.of());
  }

  private static List<StreamRecord> records(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> at(Integer.toString(i), NOW)).toList();
  }

  private static StreamRecord at(String sequence, Instant created) {
    var json = JsonMapper.shared().createObjectNode();
    json.putObject("dynamodb").put("SequenceNumber", sequence);
    return new StreamRecord(sequence, created, json);
  }

  private static List<String> ids(JsonNode event) {
    return ScriptedInvoker.records(event).stream()
        .map(record -> record.at("/dynamodb/SequenceNumber").asString())
        .toList();
  }

  private static List<String> sequences(ScriptedInvoker function) {
    return function.events().stream().map(event -> String.join(",", ids(event))).toList();
  }
}
