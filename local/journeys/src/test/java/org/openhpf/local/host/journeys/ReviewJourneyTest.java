package org.openhpf.local.host.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.local.host.journeys.Platform.Answer;
import tools.jackson.databind.JsonNode;

/** From a ticket at a window to the second review of what was mended, over HTTP. */
class ReviewJourneyTest {
  private static final String FUNCTIONS =
      "appointments-http,appointments-relay,appointments-projection,case-progress-http,"
          + "case-progress-events,case-progress-relay,case-progress-delivery,reviews-http,"
          + "reviews-services,reviews-settle,reviews-counters,reviews-notifications,reviews-relay";

  @TempDir static Path state;

  private static Platform platform;
  private static String anna;
  private static String clerk;
  private static String officer;

  @BeforeAll
  static void start() throws Exception {
    platform = Platform.start(state, "--memory", "--only", FUNCTIONS);
    anna = platform.token("citizen");
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
  void whatWasWrongAtTheWindowIsReviewedMendedAndReviewedAgain() throws Exception {
    String day = Steps.firstBookableDay(platform);
    isServed(day);
    String projectNo = caseOfTheService();
    isAtTheProvince(projectNo, day);
    isInvited(projectNo);
    isNotSatisfied(projectNo);
    isMended(projectNo + "-1");
    isSatisfiedNow(projectNo + "-1");
    isSeenByEverybody();
  }

  private static void isServed(String day) throws Exception {
    Answer booked = Steps.book(platform, anna, day, "09:00", "book");
    assertThat(booked.status()).isEqualTo(201);
    platform.clock(day + "T08:50");
    Answer ticket =
        post("/v1/appointments/" + booked.text("appointmentId") + "/check-in", Map.of(), anna);
    post("/v1/branches/tianhe/windows/3/call-next", Map.of(), clerk);
    Answer finished = post("/v1/tickets/" + ticket.text("ticketId") + "/finish", Map.of(), clerk);
    assertThat(finished.text("status")).isEqualTo("finished");
  }

  /** It is opened by the service, and the clerk completes who applied. */
  private static String caseOfTheService() throws Exception {
    JsonNode opened =
        awaited("the case", () -> platform.get("/v1/cases", anna), all -> !items(all).isEmpty());
    String projectNo = items(opened).path(0).path("projectNo").asString();
    Answer seen = platform.get("/v1/cases/" + projectNo, anna);
    assertThat(seen.body().at("/services/0/window").asString()).isEqualTo("3");
    assertThat(seen.body().path("timeline")).isNotEmpty();
    Answer completed =
        platform.put(
            "/v1/cases/" + projectNo + "/applicant",
            Map.of(
                "version",
                seen.body().path("version").asInt(),
                "applicant",
                Map.of(
                    "name", "安娜示例",
                    "certificateNumber", "440100199003070046",
                    "phone", "13800138009")),
            clerk);
    assertThat(completed.status()).as(completed.body().toString()).isEqualTo(200);
    assertThat(completed.body().at("/applicant/name").asString()).isNotEqualTo("安娜示例");
    return projectNo;
  }

  private static void isAtTheProvince(String projectNo, String day) throws Exception {
    awaited(
        "the case at the province",
        () -> platform.get("/_local/province/records?kind=case&day=" + day),
        records -> records.toString().contains(projectNo));
  }

  private static void isInvited(String projectNo) throws Exception {
    awaited(
        "the form",
        () -> platform.get("/v1/cases/" + projectNo + "/review-form", anna),
        form -> form.has("projectNo"));
    platform.clock("+11m");
    assertThat(platform.fire("reviews-settle-dev").text("outcome")).isEqualTo("succeeded");
    String text =
        Steps.awaitNotifications(platform, "review-invitation", 1)
            .getFirst()
            .path("text")
            .asString();
    String base = platform.url() + "/app/#/review/";
    assertThat(text).contains(base);
    String code = text.substring(text.indexOf(base) + base.length()).split("[^0-9A-Za-z_-]")[0];
    Answer form = platform.get("/v1/review-links/" + code);
    assertThat(form.text("projectNo")).isEqualTo(projectNo);
  }

  private static void isNotSatisfied(String projectNo) throws Exception {
    Answer otherLevel = post("/v1/reviews", review(projectNo, 1), anna);
    assertThat(otherLevel.status()).as("212 is a reason of level 2").isEqualTo(400);
    Answer given = post("/v1/reviews", review(projectNo, 2), anna);
    assertThat(given.status()).as(given.body().toString()).isEqualTo(201);
    assertThat(given.text("reviewId")).isEqualTo(projectNo + "-1");
    assertThat(post("/v1/reviews", review(projectNo, 2), anna).text("type"))
        .isEqualTo("/problems/already-reviewed");
  }

  private static Map<String, Object> review(String projectNo, int level) {
    return Map.of(
        "projectNo",
        projectNo,
        "serviceNumber",
        1,
        "level",
        level,
        "codes",
        List.of("212"),
        "text",
        "预约了还要重新取号。",
        "named",
        true);
  }

  private static void isMended(String id) throws Exception {
    move(id, "assign", Map.of("department", "天河管理部"), "assigned");
    move(id, "contact", Map.of("outcome", "reached", "note", "预约号未能识别"), "contacted");
    move(id, "rectify", Map.of("cause", "取号机未读预约", "measure", "预约号直接叫号"), "rectified");
    move(id, "reply", Map.of("text", "现在签到即入队，不再重复取号。"), "replied");
    assertThat(post(path(id, "close"), Map.of("version", version(id)), officer).text("type"))
        .isEqualTo("/problems/call-back-needed");
    move(id, "call-back", Map.of("satisfied", true, "note", "满意"), "replied");
    move(id, "close", Map.of(), "closed");
  }

  private static void move(String id, String step, Map<String, ?> what, String status)
      throws Exception {
    Map<String, Object> body = new HashMap<>(what);
    body.put("version", version(id));
    assertThat(post(path(id, step), body, clerk).status()).as("a clerk's").isEqualTo(403);
    Answer moved = post(path(id, step), body, officer);
    assertThat(moved.text("status")).as(moved.body().toString()).isEqualTo(status);
  }

  private static int version(String id) throws Exception {
    return platform.get("/v1/rectifications/" + id, officer).body().path("version").asInt();
  }

  private static String path(String id, String step) {
    return "/v1/rectifications/" + id + "/" + step;
  }

  private static void isSatisfiedNow(String id) throws Exception {
    Answer mine = platform.get("/v1/rectifications/" + id, anna);
    assertThat(mine.text("reply")).contains("签到即入队");
    assertThat(mine.body().toString()).doesNotContain("预约号未能识别");
    Map<String, ?> again = Map.of("version", mine.body().path("version").asInt(), "level", 5);
    Answer second = post(path(id, "second-review"), again, anna);
    assertThat(second.body().at("/secondReview/level").asInt())
        .as(second.body().toString())
        .isEqualTo(5);
  }

  private static void isSeenByEverybody() throws Exception {
    awaited(
        "the figures",
        () -> platform.get("/v1/reviews/statistics?by=branch"),
        figures ->
            value(figures, "services").equals("1") && value(figures, "negatives").equals("1"));
    JsonNode shown = items(platform.get("/v1/reviews/board?branchId=tianhe").body()).path(0);
    assertThat(shown.at("/codes/0/code").asString()).isEqualTo("212");
    assertThat(shown.path("answered").asBoolean()).isTrue();
    assertThat(shown.toString()).doesNotContain("示例").doesNotContain("13800138009");
  }

  private static String value(JsonNode figures, String name) {
    return figures
        .path("total")
        .valueStream()
        .filter(each -> each.path("figure").asString().equals(name))
        .map(each -> each.path("value").asString(""))
        .findFirst()
        .orElse("");
  }

  private static Answer post(String path, Map<String, ?> body, String token) throws Exception {
    return platform.post(
        path,
        body,
        Map.of(
            "authorization", "Bearer " + token, "idempotency-key", UUID.randomUUID().toString()));
  }

  private static JsonNode items(JsonNode page) {
    return page.path("items");
  }

  private static JsonNode awaited(String what, Callable<Answer> asked, Predicate<JsonNode> wanted)
      throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
    JsonNode body = asked.call().body();
    while (!wanted.test(body)) {
      assertThat(System.nanoTime()).as(what + ": " + body).isLessThan(end);
      Thread.sleep(50);
      body = asked.call().body();
    }
    return body;
  }
}
