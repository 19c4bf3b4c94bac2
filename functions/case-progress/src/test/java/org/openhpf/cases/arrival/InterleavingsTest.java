package org.openhpf.cases.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhpf.cases.CaseDesk;
import org.openhpf.cases.dossier.Case;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The same events in whatever order, late and many times: the same case. What differs is its
 * number, which is random, and how the services are numbered, as numbers were told to others when
 * they came.
 */
class InterleavingsTest {
  private static final String SOURCE = "loans/01m7v968e0s0s1s2n3f4r5y6u7";

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 40);
  }

  /** Everything that happens to one case, with times that do not always rise. */
  private static List<Map<String, Object>> events(Random random) {
    var events = new ArrayList<Map<String, Object>>();
    var applied = event(1, "applied", "2026-11-02T09:00:00+08:00");
    applied.put("matter", "4046");
    applied.put("applicant", Map.of("personId", CaseDesk.LIN));
    events.add(applied);
    var supplement = event(2, "supplement-required", "2026-11-02T10:00:00+08:00");
    supplement.put("note", "请补充收入证明");
    supplement.put("until", "2026-11-12");
    events.add(supplement);
    events.add(event(3, "supplemented", "2026-11-03T09:00:00+08:00"));
    // Of a clock that is behind: told as if before the supplement came.
    events.add(
        event(
            4,
            "accepted",
            random.nextBoolean() ? "2026-11-03T08:59:00+08:00" : "2026-11-03T10:00:00+08:00"));
    events.add(step(5, "业务初审", "2026-11-04T09:00:00+08:00"));
    var suspended = event(6, "suspended", "2026-11-05T09:00:00+08:00");
    suspended.put("procedure", "verification");
    suspended.put("days", 5);
    events.add(suspended);
    events.add(event(7, "resumed", "2026-11-10T09:00:00+08:00"));
    events.add(step(8, "业务复审", "2026-11-11T09:00:00+08:00"));
    if (random.nextBoolean()) {
      events.add(event(9, "finished", "2026-11-13T09:00:00+08:00"));
      events.add(event(10, "result-delivered", "2026-11-14T09:00:00+08:00"));
      events.add(step(11, "多余的环节", "2026-11-15T09:00:00+08:00"));
    }
    var document = event(12, "document", "2026-11-02T09:30:00+08:00");
    document.put("document", Map.of("documentId", "d1", "status", "reading", "version", 2));
    events.add(document);
    var read = event(13, "document", "2026-11-02T09:31:00+08:00");
    read.put("document", Map.of("documentId", "d1", "status", "accepted", "version", 3));
    events.add(read);
    return events;
  }

  private static Map<String, Object> event(int n, String kind, String at) {
    var body = CaseDesk.of("e" + n, kind, at);
    body.put("sourceId", SOURCE);
    return body;
  }

  private static Map<String, Object> step(int n, String name, String at) {
    var body = event(n, "step", at);
    body.put("step", name);
    return body;
  }

  /** What there is of the case but its number and version. */
  private static JsonNode state(CaseDesk desk) {
    assertThat(desk.numbers()).hasSize(1);
    String number = desk.numbers().getFirst();
    var view = (ObjectNode) desk.look(number).body();
    view.remove(List.of("projectNo", "version"));
    return view;
  }

  private static void takeAll(CaseDesk desk, List<Map<String, Object>> events) {
    events.forEach(desk::take);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSameEventsGiveTheSameCase(long seed) {
    var random = new Random(seed);
    List<Map<String, Object>> events = events(random);
    var inOrder = CaseDesk.inMemory();
    takeAll(inOrder, events);
    var shuffled = new ArrayList<>(events);
    for (Map<String, Object> one : events) {
      for (int i = random.nextInt(3); i > 0; i--) {
        shuffled.add(one); // told again
      }
    }
    Collections.shuffle(shuffled, random);
    var outOfOrder = CaseDesk.inMemory();
    takeAll(outOfOrder, shuffled);

    assertThat(state(outOfOrder)).isEqualTo(state(inOrder));
    Case one = outOfOrder.the(outOfOrder.numbers().getFirst());
    assertThat(one.events())
        .hasSize((int) events.stream().filter(e -> !e.get("kind").equals("document")).count());
    assertThat(finished(outOfOrder)).isEqualTo(finished(inOrder));
    assertThat(outOfOrder.rows("CaseTable"))
        .as("nothing waits any more")
        .noneMatch(row -> row.containsKey("dueCell") && row.get("dueCell").s().equals("WAITING"));
  }

  private static TreeSet<String> finished(CaseDesk desk) {
    var found = new TreeSet<String>();
    desk.messages("review").stream()
        .filter(message -> message.path("kind").asString("").equals("finished"))
        .forEach(message -> found.add(message.path("finishedAt").asString("")));
    return found;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsNotYetThereIsWaitedFor(long seed) {
    var random = new Random(seed);
    var all = events(random);
    all.removeFirst(); // not the application
    Collections.shuffle(all, random);
    var desk = CaseDesk.inMemory();
    takeAll(desk, all);

    assertThat(desk.numbers()).as("nobody has applied yet").isEmpty();
    desk.take(events(new Random(seed)).getFirst());

    var inOrder = CaseDesk.inMemory();
    takeAll(inOrder, events(new Random(seed)));
    assertThat(state(desk)).isEqualTo(state(inOrder));
  }

  @Test
  void servicesAreNumberedAsTheyCameAndNoneTwice() {
    var random = new Random(7);
    for (int round = 0; round < 20; round++) {
      var desk = CaseDesk.inMemory();
      var tickets = new ArrayList<Map<String, Object>>();
      for (int i = 0; i < 5; i++) {
        tickets.add(
            CaseDesk.served("t" + i, "loan", "2026-11-2" + i + "T09:00:00+08:00", CaseDesk.LIN));
      }
      tickets.addAll(tickets);
      Collections.shuffle(tickets, random);
      takeAll(desk, tickets);

      Case one = desk.the(desk.numbers().getFirst());
      assertThat(desk.numbers()).as("one open case of the person and category").hasSize(1);
      assertThat(one.services())
          .extracting(service -> service.serviceNumber())
          .containsExactly(1, 2, 3, 4, 5);
      assertThat(desk.look(one.projectNo().value()).each("timeline", "at"))
          .as("applied for by its first service, however late that was told")
          .first()
          .isEqualTo("2026-11-20T09:00:00+08:00");
      assertThat(desk.messages("review"))
          .extracting(message -> message.path("eventId").asString(""))
          .doesNotHaveDuplicates()
          .hasSize(5);
    }
  }
}
