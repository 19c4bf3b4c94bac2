package org.openhpf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openhpf.audit.DynamoParts;
import org.openhpf.cases.dossier.Case;
import org.openhpf.cases.dossier.Cases;
import org.openhpf.cases.dossier.DynamoCases;
import org.openhpf.edge.http.Json;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.ProjectNo;
import org.openhpf.local.testing.PlayedEvents;
import org.openhpf.local.testing.TestStack;

/** Every file in events/ of this capability, through the real handler and the emulators. */
class EventsTest {
  private static final String LIN = "01m7vax680qck96jwf28p8h16e";
  private static final String LISTER = "01m7vax680qck96jwf28p8h11s";
  private static final HeardMessages heard = new HeardMessages();
  private static final TestStack stack =
      TestStack.of(EventsTest.class, CasesFunction.class)
          .startingAt(ChinaTime.parse("2026-11-20T10:00:00+08:00"))
          .with("NOTIFICATION_GATEWAY_URL", heard.url())
          .with("NOTIFICATION_GATEWAY_TOKEN", "token");

  private final DynamoParts parts = parts();
  private final DynamoProgress progress = new DynamoProgress(parts);
  private final Cases cases = new DynamoCases(parts);

  @AfterAll
  static void stop() {
    heard.close();
  }

  private static DynamoParts parts() {
    Map<String, String> environment = stack.environment("case-progress-http");
    Clock clock = ChinaTime.clock(environment);
    return DynamoParts.of(environment, "CASE", clock, new Ids(clock, new Random(7)));
  }

  @TestFactory
  Stream<DynamicTest> everyFileIsAnsweredAsItSays() {
    applied(1, LIN, "2026-11-20T09:00:00+08:00");
    event(1, "accepted", "2026-11-20T09:30:00+08:00", Map.of());
    applied(2, LISTER, "2026-11-20T09:00:00+08:00");
    applied(3, LISTER, "2026-11-20T09:00:00+08:00");
    event(
        3,
        "supplement-required",
        "2026-11-20T09:30:00+08:00",
        Map.of("note", "收入证明", "until", "2026-12-01"));
    applied(4, null, "2026-11-02T09:00:00+08:00");
    applied(8, null, "2026-11-20T09:00:00+08:00");
    applied(9, null, "2026-11-20T09:00:00+08:00");
    return PlayedEvents.of(stack)
        .given(http("accept"), () -> applied(5, null, "2026-11-20T09:00:00+08:00"))
        .given(http("require-supplement"), () -> applied(6, null, "2026-11-20T09:00:00+08:00"))
        .given(http("complete-applicant"), () -> applied(7, null, "2026-11-20T09:00:00+08:00"))
        .given(http("query-too-often"), this::queriedOften)
        .given(http("list-held-deliveries"), this::held)
        .given("case-progress-outbox-sweep/nothing-to-do", () -> stack.markAllSent("CaseTable"))
        .then("case-progress-events/served-at-a-window", () -> requireServices(1))
        .then("case-progress-events/one-of-three-undecodable", () -> requireServices(1))
        .then(
            "case-progress-events/step-before-its-case",
            () -> assertThat(cases.name("loans/01m7v968e0n0n0n0n0n0n0n0n1").waiting()).isNotEmpty())
        .then(
            "case-progress-notifications/by-account",
            () -> assertThat(heard.last()).contains(LIN).doesNotContain("phone"))
        .then(
            "case-progress-notifications/by-phone",
            () -> assertThat(heard.last()).contains("13800000002").doesNotContain("personId"))
        .tests();
  }

  private static String http(String name) {
    return "case-progress-http/" + name;
  }

  /** The number of a file's case. */
  private static ProjectNo number(int n) {
    for (int check = 0; check < 10; check++) {
      String text = "303620261120%09d%d".formatted(n, check);
      if (ProjectNo.isWellFormed(text)) {
        return new ProjectNo(text);
      }
    }
    throw new IllegalStateException("no check digit fits");
  }

  private void applied(int n, String personId, String at) {
    var sealed =
        parts
            .sealer()
            .seal(
                Json.write(
                    Map.of(
                        "name", "林示例",
                        "certificateType", "111",
                        "certificateNumber", "440100198507210028",
                        "phone", "13800000002")),
                "applicant/" + number(n));
    var applicant = new HashMap<String, Object>();
    applicant.put("sealed", Base64.getEncoder().encodeToString(sealed));
    Optional.ofNullable(personId).ifPresent(person -> applicant.put("personId", person));
    event(n, "applied", at, Map.of("applicant", applicant, "channel", "offline"));
  }

  private void event(int n, String kind, String at, Map<String, Object> more) {
    var body = CaseDesk.of(n + "-" + kind, kind, at);
    body.put("projectNo", number(n).value());
    body.putAll(more);
    progress.events().take(CaseDesk.event(body));
  }

  private void queriedOften() {
    for (int i = 0; i < 5; i++) {
      cases.countQuery(number(8), LocalDate.of(2026, 11, 20), 5);
    }
  }

  /** A case that nobody is known to have applied for is kept from the province. */
  private void held() {
    var body = CaseDesk.of("10-applied", "applied", "2026-11-20T09:00:00+08:00");
    body.put("projectNo", number(10).value());
    progress.events().take(CaseDesk.event(body));
    var message = new SQSMessage();
    message.setMessageId("1");
    message.setBody(Json.write(Map.of("recordId", number(10).value(), "version", 1)));
    var event = new SQSEvent();
    event.setRecords(List.of(message));
    assertThat(progress.deliveries(Map.of()).queue().apply(event).getBatchItemFailures()).isEmpty();
  }

  private void requireServices(int n) {
    List<Case> found = new ArrayList<>();
    cases
        .name("appointments/01m7v968e0t1c2k3e4t5f6h7j8")
        .projectNo()
        .flatMap(cases::find)
        .ifPresent(found::add);
    assertThat(found).singleElement().satisfies(one -> assertThat(one.services()).hasSize(n));
  }
}
