package org.openhpf.cases.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.cases.CaseDesk;
import org.openhpf.edge.http.Json;
import org.openhpf.province.ProvincialDeliveries;
import org.openhpf.province.platform.Platform;
import org.openhpf.province.record.ContentDigest;
import org.openhpf.province.record.OutgoingRecord;
import tools.jackson.databind.JsonNode;

/** Cases on their way to the province, from the message of a change to the platform's books. */
class DeliveriesTest {
  private final CaseDesk desk = CaseDesk.inMemory();

  /** Keeps what it is sent; says nothing of some of it, though it has it, and loses some. */
  private static final class Books implements Platform {
    private final Map<String, OutgoingRecord.Complete> records = new HashMap<>();
    private final Random random;
    private final double silent;

    Books(long seed, double silent) {
      this.random = new Random(seed);
      this.silent = silent;
    }

    @Override
    public Answer send(OutgoingRecord.Complete record) {
      boolean quiet = random.nextDouble() < silent;
      if (!quiet || random.nextBoolean()) {
        records.merge(
            record.recordId(), record, (old, now) -> now.version() > old.version() ? now : old);
      }
      return quiet
          ? new Answer.Unknown()
          : new Answer.Accepted("R" + record.version(), ContentDigest.of(record, "word"));
    }

    @Override
    public Map<Integer, Sum> sums(LocalDate day) {
      return Map.of();
    }

    @Override
    public List<Entry> entries(LocalDate day, int bucket) {
      return List.of();
    }
  }

  private ProvincialDeliveries to(Platform platform) {
    return new ProvincialDeliveries(
        "case", desk.parts, desk.progress.records(), Optional.of(platform));
  }

  private void deliverAll(ProvincialDeliveries deliveries) {
    for (JsonNode message : desk.messages("delivery")) {
      var one = new SQSMessage();
      one.setMessageId(message.path("recordId").asString());
      one.setBody(message.toString());
      var event = new SQSEvent();
      event.setRecords(List.of(one));
      deliveries.queue().apply(event);
    }
  }

  private List<String> listed(String status) {
    return desk.ask("GET /v1/case-deliveries")
        .officer()
        .query("status", status)
        .answer()
        .each("items", "recordId");
  }

  @Test
  void whatIsHeldIsListedAndLeavesWhenItIsMended() {
    var books = new Books(1, 0);
    desk.take(CaseDesk.served("t1", "withdrawal", "2026-11-23T09:00:00+08:00", CaseDesk.LIN));
    String number = desk.numbers().getFirst();
    deliverAll(to(books));
    assertThat(listed("held")).containsExactly(number);
    assertThat(books.records).isEmpty();

    desk.take(desk.identified(number, "林示例", "440100198507210028"));
    deliverAll(to(books));
    assertThat(listed("held")).isEmpty();
    assertThat(listed("accepted")).containsExactly(number);
    assertThat(books.records.get(number).fields()).containsEntry("userName", "林示例");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aPlatformThatIsSilentOftenHasEverythingInTheEnd(long seed) {
    var books = new Books(seed, 0.3);
    var random = new Random(seed);
    for (int i = 0; i < 20; i++) {
      String number = desk.open(CaseDesk.WITHDRAWAL).number();
      deliverAll(to(books));
      if (random.nextBoolean()) {
        desk.move(number, "accepted", Map.of());
        desk.move(number, "finished", Map.of());
      }
    }
    deliverAll(to(books));
    for (int i = 0; i < 10; i++) {
      desk.clock.advance(Duration.ofHours(5));
      to(books).sweep().apply(Json.read("{}"));
    }
    assertThat(listed("accepted")).hasSize(20);
    desk.numbers()
        .forEach(
            number ->
                assertThat(books.records.get(number).version())
                    .isEqualTo(desk.the(number).version()));
  }
}
