package org.openhpf.reviews.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openhpf.local.testing.PrintedLog;
import org.openhpf.reviews.Desk;
import org.openhpf.reviews.event.ProjectNoSamples;
import org.openhpf.reviews.notice.TextMessages;
import org.openhpf.reviews.service.ServiceId;

class SettleReviewsTest {
  private static final String APPLICANT =
      "{\"name\":\"林示例\",\"certificateNumber\":\"440100199003070046\",\"phone\":\"13800138002\"}";
  private static final Pattern LINK = Pattern.compile("#/review/([A-Za-z0-9_-]{16})（");

  private final Desk desk = Desk.inMemory().served();
  @RegisterExtension final PrintedLog printed = new PrintedLog();

  private String code(String text) {
    var found = LINK.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group(1);
  }

  private Desk.Answer byLink(String code, Map<String, Object> body) {
    return desk.ask("POST /v1/review-links/{code}/review").path("code", code).body(body).answer();
  }

  @Test
  void whoWasServedIsInvitedOnceByPhoneAndReviewsByTheLink() {
    desk.take(desk.applicantNotice(APPLICANT));
    desk.settle();
    assertThat(desk.messages("notifications")).as("not yet").isEmpty();
    desk.clock.moveTo("2026-11-20T10:15:00+08:00");
    desk.settle();
    desk.settle();
    var sent = desk.sendNotices();
    assertThat(sent).hasSize(1);
    assertThat(sent.getFirst().to()).isEqualTo(new TextMessages.To.Phone("13800138002"));
    assertThat(sent.getFirst().text()).contains("天河管理部", "11月27日前有效");
    assertThat(desk.sendNotices()).as("brought again: the same id, text and code").isEqualTo(sent);

    String code = code(sent.getFirst().text());
    assertThat(desk.rows("ReviewTable").toString()).as("stored as its hash").doesNotContain(code);
    var form = desk.ask("GET /v1/review-links/{code}").path("code", code).answer();
    assertThat(form.body().at("/services/0/status").asString()).isEqualTo("open");
    assertThat(form.raw()).doesNotContain(Desk.LIN, Desk.CLERK, "林示例", "13800138002");
    var given = byLink(code, Map.of("level", 1, "codes", List.of("115")));
    assertThat(given.status()).as(given.raw()).isEqualTo(201);
    assertThat(given.at("channel")).isEqualTo("sms");
    assertThat(byLink(code, Map.of("level", 5)).problem()).isEqualTo("already-reviewed");
    assertThat(desk.sendNotices()).as("reviewed: nobody is asked any more").isEmpty();
  }

  @Test
  void aCodeThatIsNoneOrOverOpensNothing() {
    for (String code : List.of("x", "AAAAAAAAAAAAAAAA", "../../../../../..", "A".repeat(64))) {
      assertThat(desk.ask("GET /v1/review-links/{code}").path("code", code).answer().problem())
          .isEqualTo("review-link-over");
      assertThat(byLink(code, Map.of("level", 5)).problem()).isEqualTo("review-link-over");
    }
    desk.clock.moveTo("2026-11-20T10:15:00+08:00");
    desk.settle();
    String code = code(desk.sendNotices().getFirst().text());
    desk.clock.moveTo("2026-11-28T00:00:00+08:00");
    assertThat(byLink(code, Map.of("level", 5)).problem()).isEqualTo("review-link-over");
  }

  @Test
  void twoInvitationsHaveTwoCodes() {
    desk.take(Desk.servedNotice(new ServiceId(Desk.CASE, 2)));
    desk.clock.moveTo("2026-11-20T10:15:00+08:00");
    desk.settle();
    var codes = new HashSet<String>();
    desk.sendNotices().forEach(sent -> codes.add(code(sent.text())));
    assertThat(codes).hasSize(2);
  }

  @Test
  void withoutAPhoneThePersonOfTheAccountIsInvited() {
    desk.clock.moveTo("2026-11-20T10:15:00+08:00");
    desk.settle();
    assertThat(desk.sendNotices().getFirst().to()).isEqualTo(new TextMessages.To.Person(Desk.LIN));
  }

  @Test
  void whoReviewedIsNotInvited() {
    desk.give(Desk.LIN, Desk.review(5));
    desk.clock.moveTo("2026-11-20T10:30:00+08:00");
    desk.settle();
    assertThat(desk.messages("notifications")).isEmpty();
  }

  @Test
  void whenThePeriodEndsADefaultReviewStandsApart() {
    desk.clock.moveTo("2026-11-20T10:30:00+08:00");
    desk.settle();
    desk.clock.moveTo("2026-11-27T23:59:59+08:00");
    assertThat(desk.settle().done()).as("nothing is due before").isZero();
    desk.clock.moveTo("2026-11-28T00:00:00+08:00");
    desk.settle();
    desk.settle();
    assertThat(desk.events()).containsExactly("DEFAULT", "SERVED");
    assertThat(desk.give(Desk.LIN, Desk.review(1, "115")).problem()).isEqualTo("review-closed");
    var own = desk.ask("GET /v1/reviews").citizen(Desk.LIN).answer();
    assertThat(own.body().at("/items/0/isDefault").asBoolean()).isTrue();
    assertThat(own.body().at("/items/0/level").asInt()).isEqualTo(4);
    assertThat(board().body().at("/items")).as("nobody said anything").isEmpty();
    assertThat(
            desk.ask("POST /v1/reviews/{reviewId}/supplement")
                .path("reviewId", Desk.SERVICE.toString())
                .citizen(Desk.LIN)
                .body(Map.of("text", "补充"))
                .answer()
                .problem())
        .isEqualTo("review-not-found");
  }

  private Desk.Answer board() {
    return desk.ask("GET /v1/reviews/board").answer();
  }

  /** Reviews of so many services at window 3 of tianhe, one every twenty seconds. */
  private List<ServiceId> many(int count, String text) {
    var services = new ArrayList<ServiceId>();
    for (int n = 0; n < count; n++) {
      var service = new ServiceId(ProjectNoSamples.of("3031", "20261120", 100 + n), 1);
      desk.take(Desk.servedNotice(service));
      desk.clock.advance(Duration.ofSeconds(20));
      var body = Desk.review(5);
      body.put("projectNo", service.projectNo().value());
      body.put("text", text.replace("${n}", "" + n));
      assertThat(desk.give(Desk.LIN, body).status()).isEqualTo(201);
      services.add(service);
    }
    return services;
  }

  private String flags(ServiceId service) {
    return desk.ask("GET /v1/reviews/{reviewId}")
        .officer()
        .path("reviewId", service.toString())
        .answer()
        .body()
        .path("flags")
        .toString();
  }

  @Test
  void manyReviewsOfAWindowWithinMinutesAreFlaggedAndNoneIsDropped() {
    List<ServiceId> services = many(6, "第${n}位办事人");
    desk.clock.advance(Duration.ofMinutes(10));
    desk.settle();
    assertThat(services).allSatisfy(one -> assertThat(flags(one)).isEqualTo("[\"burst\"]"));
    assertThat(board().body().at("/items")).hasSize(6);
    assertThat(board().body().at("/items/0/text").asString()).isEqualTo("第5位办事人");
    assertThat(desk.settle().done()).as("screened once").isZero();
    assertThat(printed.text()).doesNotContain("cannot be settled");
  }

  @Test
  void fewerAreNone() {
    List<ServiceId> services = many(5, "第${n}位办事人");
    desk.clock.advance(Duration.ofMinutes(10));
    desk.settle();
    assertThat(services).allSatisfy(one -> assertThat(flags(one)).isEqualTo("[]"));
  }

  @Test
  void identicalTextsAreFlaggedHoweverTheyAreSpaced() {
    List<ServiceId> first = many(1, "服务非常好，五星好评！");
    desk.clock.advance(Duration.ofMinutes(15));
    desk.settle();
    assertThat(flags(first.getFirst())).isEqualTo("[]");
    desk.clock.moveTo("2026-11-23T09:00:00+08:00");
    var other = new ServiceId(ProjectNoSamples.of("3031", "20261120", 7), 1);
    desk.take(Desk.servedNotice(other));
    var body = Desk.review(5);
    body.put("projectNo", other.projectNo().value());
    body.put("text", "服务 非常好 五星好评");
    desk.give(Desk.LIN, body);
    desk.clock.advance(Duration.ofMinutes(10));
    desk.settle();
    assertThat(flags(first.getFirst())).isEqualTo("[\"identical-text\"]");
    assertThat(flags(other)).isEqualTo("[\"identical-text\"]");
    assertThat(desk.ask("GET /v1/reviews/flagged").officer().answer().body().at("/items"))
        .hasSize(2);
  }
}
