package org.openhpf.local.host.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.local.host.journeys.Platform.Answer;
import tools.jackson.databind.JsonNode;

/** The tour of the README over HTTP: citizens, a clerk and an officer on one branch. */
class HallJourneyTest {
  private static final String BRANCH = "/v1/branches/tianhe";
  private static final String MOTHER = "440100195803120015";

  private static final String FUNCTIONS =
      "appointments-http,appointments-relay,appointments-projection,appointments-notifications,"
          + "appointments-places,appointments-reseat";

  @TempDir static Path state;

  private static Platform platform;
  private static String day;
  private static String clerk;
  private static String officer;

  @BeforeAll
  static void start() throws Exception {
    platform = Platform.start(state, "--memory", "--only", FUNCTIONS);
    day = Steps.firstBookableDay(platform);
    clerk = platform.token("staff");
    officer = platform.token("officer");
  }

  @AfterAll
  static void stop() {
    if (platform != null) {
      platform.close();
    }
  }

  @Test
  void aPlaceIsBookedGivenOnAndServedAndThePeopleOfAClosedDayAreSeated() throws Exception {
    String anna = platform.token("citizen");
    String bert = platform.token("citizen");
    Answer household = booksForTwo(anna);
    String hers = household.text("appointmentId");
    String companion = household.body().at("/companions/0/appointmentId").asString();
    isAFileForTheCalendar(anna, hers);
    thePlaceOfTheCompanionGoesToWhoWaits(anna, companion, bert);
    isServedAtWindow3(anna, hers);
    isSeatedElsewhereWhenTheDayCloses(bert);
  }

  private static Answer booksForTwo(String anna) throws Exception {
    Answer recommended =
        platform.get("/v1/slots/recommended?category=withdrawal&near=23.12,113.36&limit=1");
    assertThat(recommended.body().at("/items/0/branchId").asString()).isEqualTo("tianhe");
    var wish =
        Map.of(
            "branchId",
            "tianhe",
            "category",
            "withdrawal",
            "date",
            day,
            "startTime",
            "09:00",
            "members",
            List.of(Map.of("name", "陈示例", "idNumber", MOTHER)),
            "subscriptions",
            List.of("appointment-booked"));
    Answer booked = platform.post("/v1/appointments", wish, by(anna, "for-two"));
    assertThat(booked.status()).isEqualTo(201);
    assertThat(booked.body().path("companions")).hasSize(1);
    assertThat(booked.body().at("/companions/0/attendee/idNumber").asString())
        .isEqualTo("4401**********0015");
    Answer again = platform.post("/v1/appointments", wish, by(anna, "for-two"));
    assertThat(again.body()).isEqualTo(booked.body());

    // The subscription granted is used up by one message; whatever follows is an SMS.
    List<JsonNode> told = Steps.awaitNotifications(platform, "appointment-booked", 1);
    assertThat(told.getFirst().path("channel").asString()).isEqualTo("subscription");
    assertThat(told.getFirst().path("data")).isNotEmpty();
    return booked;
  }

  private static void isAFileForTheCalendar(String anna, String appointmentId) throws Exception {
    Answer file = platform.get("/v1/appointments/" + appointmentId + "/calendar.ics", anna);
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.response().headers().firstValue("content-type").orElseThrow())
        .startsWith("text/calendar");
    assertThat(file.response().body())
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("天河管理部")
        .endsWith("END:VCALENDAR\r\n");
  }

  private static void thePlaceOfTheCompanionGoesToWhoWaits(
      String anna, String companion, String bert) throws Exception {
    Answer cut =
        platform.post(
            BRANCH + "/quotas",
            Map.of("date", day, "category", "withdrawal", "startTime", "09:00", "capacity", 2),
            by(officer, "cut"));
    assertThat(cut.body().at("/items/0/taken").asInt()).isEqualTo(2);
    assertThat(cut.body().at("/items/0/open").asInt()).isZero();

    Answer full = Steps.book(platform, bert, day, "09:00", "full");
    assertThat(full.status()).isEqualTo(409);
    assertThat(full.text("type")).isEqualTo("/problems/slot-full");
    Answer waits =
        platform.post(
            "/v1/waitlist",
            Map.of(
                "branchId", "tianhe",
                "category", "withdrawal",
                "date", day,
                "startTime", "09:00"),
            by(bert, "wait"));
    assertThat(waits.status()).isEqualTo(201);
    assertThat(waits.body().path("ahead").asInt(-1)).isZero();
    String entry = "/v1/waitlist/" + waits.text("waitlistId");
    assertThat(platform.post(entry + "/accept", Map.of(), by(bert, "too-soon")).text("type"))
        .isEqualTo("/problems/nothing-offered");

    assertThat(platform.delete("/v1/appointments/" + companion, anna).status()).isEqualTo(204);
    Steps.awaitNotifications(platform, "waitlist-offered", 1);
    Answer offered = platform.get(entry, bert);
    assertThat(offered.text("status")).isEqualTo("offered");
    assertThat(offered.body().at("/offer/startTime").asString()).isEqualTo("09:00");
    // The place is his: nobody takes it past him.
    assertThat(Steps.book(platform, platform.token("citizen"), day, "09:00", "past").text("type"))
        .isEqualTo("/problems/slot-full");
    Answer accepted = platform.post(entry + "/accept", Map.of(), by(bert, "accept"));
    assertThat(accepted.status()).isEqualTo(201);
    assertThat(accepted.text("startTime")).isEqualTo("09:00");
    assertThat(platform.get(entry, bert).text("status")).isEqualTo("accepted");
  }

  private static void isServedAtWindow3(String anna, String appointmentId) throws Exception {
    String checkIn = "/v1/appointments/" + appointmentId + "/check-in";
    assertThat(platform.post(checkIn, Map.of(), by(anna, "early")).text("type"))
        .isEqualTo("/problems/check-in-on-other-day");
    platform.clock(day + "T08:50");
    Answer ticket = platform.post(checkIn, Map.of(), by(anna, "in-time"));
    assertThat(ticket.status()).isEqualTo(201);
    assertThat(ticket.body().path("peopleAhead").asInt(-1)).isZero();
    JsonNode predicted = ticket.body().path("predicted");
    assertThat(predicted.path("minutes").asInt(-1))
        .isBetween(predicted.path("atLeast").asInt(-1), predicted.path("atMost").asInt(-1));

    Answer elder =
        platform.post(
            BRANCH + "/tickets",
            Map.of("category", "withdrawal", "elder", true),
            by(clerk, "walk-in"));
    assertThat(elder.text("kind")).isEqualTo("elder");
    assertThat(elder.body().path("peopleAhead").asInt()).isEqualTo(1);
    assertThat(waiting()).isEqualTo(2);

    Answer called = platform.post(BRANCH + "/windows/3/call-next", Map.of(), by(clerk, "call"));
    assertThat(called.text("number")).isEqualTo(ticket.text("number"));
    assertThat(called.body().path("window").asInt()).isEqualTo(3);
    assertThat(waiting()).isEqualTo(1);
    String mine = "/v1/tickets/" + ticket.text("ticketId");
    assertThat(platform.get(mine, anna).text("status")).isEqualTo("called");
    assertThat(platform.post(mine + "/finish", Map.of(), by(clerk, "finish")).text("status"))
        .isEqualTo("finished");
    assertThat(
            platform.post(BRANCH + "/windows/3/call-next", Map.of(), by(clerk, "b")).text("kind"))
        .isEqualTo("elder");
    assertThat(waiting()).isZero();
  }

  /** People waiting for a withdrawal, as everybody may know. */
  private static int waiting() throws Exception {
    for (JsonNode line : platform.get(BRANCH + "/queue/summary").body().path("lines")) {
      if (line.path("category").asString().equals("withdrawal")) {
        return line.path("waiting").asInt();
      }
    }
    throw new AssertionError("the summary has no line for withdrawals");
  }

  /** Closing marks hundreds of counters: on a busy machine it is late, says so, and is repeated. */
  private static Answer closes(String stormy) throws Exception {
    var wish = Map.of("date", stormy, "reason", "台风橙色预警");
    Answer closed = platform.post(BRANCH + "/closures", wish, by(officer, "close"));
    for (int times = 0; closed.status() == 503 && times < 5; times++) {
      closed = platform.post(BRANCH + "/closures", wish, by(officer, "close"));
    }
    return closed;
  }

  private static void isSeatedElsewhereWhenTheDayCloses(String bert) throws Exception {
    String stormy = Steps.firstBookableDay(platform);
    assertThat(stormy).isGreaterThan(day);
    Answer booked =
        platform.post(
            "/v1/appointments",
            Map.of("branchId", "tianhe", "category", "loan", "date", stormy, "startTime", "09:00"),
            by(bert, "loan"));
    assertThat(booked.status()).isEqualTo(201);
    Answer closed = closes(stormy);
    assertThat(closed.status()).isEqualTo(202);
    assertThat(closed.body().path("left").asInt()).isEqualTo(1);
    assertThat(Steps.book(platform, platform.token("citizen"), stormy, "10:00", "b").text("type"))
        .isEqualTo("/problems/branch-closed");

    assertThat(platform.fire("appointments-reseat-dev").text("outcome")).isEqualTo("succeeded");
    String closure = BRANCH + "/closures/" + stormy;
    Answer progress = platform.get(closure, officer);
    assertThat(progress.body().path("left").asInt(-1)).isZero();
    assertThat(progress.body().at("/reseated/sameBranchLater").asInt()).isEqualTo(1);
    // It is done once the index must know of whoever booked just before.
    platform.clock("+2m");
    assertThat(platform.fire("appointments-reseat-dev").text("outcome")).isEqualTo("succeeded");
    assertThat(platform.get(closure, officer).text("status")).isEqualTo("done");
    Answer seated = platform.get("/v1/appointments/" + booked.text("appointmentId"), bert);
    assertThat(seated.text("status")).isEqualTo("booked");
    assertThat(seated.text("branchId")).isEqualTo("tianhe");
    assertThat(seated.text("date")).isGreaterThan(stormy);
    JsonNode told = Steps.awaitNotifications(platform, "appointment-reseated", 1).getFirst();
    assertThat(told.path("channel").asString()).isEqualTo("sms");
    assertThat(told.path("text").asString()).contains("天河管理部", "贷款业务", "因停办已为您改约");
  }

  private static Map<String, String> by(String token, String key) {
    return Map.of("authorization", "Bearer " + token, "idempotency-key", key);
  }
}
