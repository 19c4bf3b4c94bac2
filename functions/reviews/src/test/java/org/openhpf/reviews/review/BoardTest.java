package org.openhpf.reviews.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhpf.reviews.Desk;
import org.openhpf.reviews.event.ProjectNoSamples;
import org.openhpf.reviews.service.ServiceId;

class BoardTest {
  private final Desk desk = Desk.inMemory().served();

  private Desk.Answer board(String... query) {
    var ask = desk.ask("GET /v1/reviews/board");
    for (int i = 0; i < query.length; i += 2) {
      ask.query(query[i], query[i + 1]);
    }
    return ask.answer();
  }

  private Desk.Answer display(int version, boolean shown) {
    return desk.ask("POST /v1/reviews/{reviewId}/display")
        .officer()
        .path("reviewId", Desk.SERVICE.toString())
        .body(Map.of("version", version, "shown", shown, "reason", "已核实"))
        .answer();
  }

  private String text() {
    return board().body().at("/items/0/text").asString("");
  }

  @Test
  void everybodyReadsItWithoutWhoWroteAndWhoServed() {
    var body = Desk.review(1, "115");
    body.put("text", "等了很久");
    body.put("named", true);
    desk.give(Desk.LIN, body);
    assertThat(text()).isEqualTo("等了很久");
    assertThat(board().raw())
        .doesNotContain(Desk.LIN, Desk.CLERK, Desk.CASE.value(), "named", "reviewId");
    assertThat(board("branchId", "panyu").body().at("/items")).isEmpty();
    assertThat(board("branchId", "tianhe", "matter", "3031").body().at("/items")).hasSize(1);
    assertThat(board("branchId", "tianhe", "matter", "1001").body().at("/items")).isEmpty();
    assertThat(board("matter", "3031").body().at("/items")).hasSize(1);
  }

  @Test
  void aTextWithANumberIsHeldBackUntilAnOfficerReleasesIt() {
    var body = Desk.review(1, "115");
    body.put("text", "请回电13800138002");
    desk.give(Desk.LIN, body);
    assertThat(text()).isEmpty();
    assertThat(board().body().at("/items")).as("the review itself is shown").hasSize(1);
    var flagged = desk.ask("GET /v1/reviews/flagged").officer().answer();
    assertThat(flagged.body().at("/items/0/flags/0").asString()).isEqualTo("personal-data");
    assertThat(flagged.body().at("/items/0/text").asString())
        .as("the original is kept")
        .isEqualTo("请回电13800138002");
    assertThat(display(2, true).problem()).isEqualTo("review-changed");
    assertThat(display(1, true).at("shown")).isEqualTo("true");
    assertThat(display(1, true).status()).as("the same again").isEqualTo(200);
    assertThat(text()).isEqualTo("请回电13800138002");
    desk.clock.advance(Duration.ofMinutes(1));
    assertThat(display(2, false).status()).isEqualTo(200);
    assertThat(text()).isEmpty();
    assertThat(desk.trail("review/" + Desk.SERVICE))
        .containsExactly("opened", "reviewed", "released", "held-back");
    var byClerk =
        desk.ask("POST /v1/reviews/{reviewId}/display")
            .as(Desk.CLERK, "[officer]", "counter")
            .path("reviewId", Desk.SERVICE.toString())
            .body(Map.of("version", 3, "shown", true, "reason", "x"))
            .answer();
    assertThat(byClerk.problem()).isEqualTo("own-service");
  }

  @Test
  void listsArePagedWithNothingTwiceOrLeftOut() {
    var given = new ArrayList<String>();
    for (int n = 1; n <= 11; n++) {
      var service = new ServiceId(ProjectNoSamples.of("3031", "20261120", n), 1);
      desk.take(Desk.servedNotice(service));
      desk.clock.advance(Duration.ofSeconds(n % 3));
      var body = Desk.review(5);
      body.put("projectNo", service.projectNo().value());
      body.put("text", "第" + n + "条");
      desk.give(Desk.LIN, body);
      given.add("第" + n + "条");
    }
    assertThat(all("GET /v1/reviews/board", List.of())).containsExactlyInAnyOrderElementsOf(given);
    assertThat(all("GET /v1/reviews/board", List.of("branchId", "tianhe")))
        .containsExactlyInAnyOrderElementsOf(given);
    assertThat(all("GET /v1/reviews", List.of())).containsExactlyInAnyOrderElementsOf(given);
    assertThat(board("limit", "31").status()).isEqualTo(400);
    assertThat(board("cursor", "\u0000").status()).isEqualTo(400);
    assertThat(board("cursor", "~#zz").status()).isEqualTo(200);
  }

  private List<String> all(String route, List<String> query) {
    var texts = new ArrayList<String>();
    String cursor = "";
    do {
      var ask = desk.ask(route).citizen(Desk.LIN).query("limit", "4");
      for (int i = 0; i < query.size(); i += 2) {
        ask.query(query.get(i), query.get(i + 1));
      }
      if (!cursor.isEmpty()) {
        ask.query("cursor", cursor);
      }
      var answer = ask.answer();
      answer.body().at("/items").forEach(item -> texts.add(item.path("text").asString()));
      cursor = answer.at("nextCursor");
    } while (!cursor.isEmpty());
    return texts;
  }
}
