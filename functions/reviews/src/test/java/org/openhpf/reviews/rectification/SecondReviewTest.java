package org.openhpf.reviews.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.reviews.rectification.RectificationDesk.CHEN;
import static org.openhpf.reviews.rectification.RectificationDesk.OFFICER;
import static org.openhpf.reviews.rectification.RectificationDesk.OWNER;
import static org.openhpf.reviews.rectification.RectificationDesk.ZHAO;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.reviews.event.EventKind;
import org.openhpf.reviews.event.ReviewEvent;
import org.openhpf.reviews.rectification.RectificationDesk.Answer;
import org.openhpf.reviews.service.ServiceId;

class SecondReviewTest {
  private final RectificationDesk desk = RectificationDesk.inMemory();
  private final ServiceId id = desk.reviewed(1, true);

  @Test
  void isGivenOnceItIsClosedAndOnlyOnce() {
    desk.replied(id);
    assertThat(desk.reviewAgain(id, Map.of("level", 5)).problem())
        .isEqualTo("second-review-not-open");
    desk.move(id, "call-back", Map.of("satisfied", true, "note", "满意"));
    desk.move(id, "close", Map.of());
    Answer again = desk.reviewAgain(id, Map.of("level", 4, "codes", List.of("413"), "text", "好多了"));
    assertThat(again.standing()).isEqualTo("closed");
    assertThat(again.body().at("/secondReview/level").asInt()).isEqualTo(4);
    assertThat(again.body().at("/secondReview/text").asString()).isEqualTo("好多了");
    assertThat(again.texts("mayDo")).isEmpty();
    assertThat(desk.reviewAgain(id, Map.of("level", 1, "text", "差")).problem())
        .isEqualTo("reviewed-again-before");
    ReviewEvent counted = desk.events().getLast();
    assertThat(counted.kind()).isEqualTo(EventKind.REVIEWED_AGAIN);
    assertThat(counted.secondLevel()).isEqualTo(Optional.of(4));
    assertThat(counted.level()).isEqualTo(Optional.of(1));
  }

  @Test
  void whereItIsNegativeAgainAllBeginsAnewOnce() {
    desk.closed(id);
    desk.clock.advance(Duration.ofDays(1));
    Answer again = desk.reviewAgain(id, Map.of("level", 2, "text", "还是排队"));
    assertThat(again.standing()).isEqualTo("open");
    assertThat(again.body().path("round").asInt()).isEqualTo(2);
    assertThat(again.body().path("assignBefore").asString()).isEqualTo("2026-11-25T23:59:59+08:00");
    assertThat(desk.events())
        .extracting(ReviewEvent::kind)
        .endsWith(EventKind.REVIEWED_AGAIN, EventKind.RECTIFICATION_OPENED);
    desk.closed(id);
    assertThat(desk.look(id).standing()).isEqualTo("closed");
    assertThat(desk.reviewAgain(id, Map.of("level", 1, "text", "差")).problem())
        .isEqualTo("reviewed-again-before");
    assertThat(desk.messages().toList().getLast().path("text").asString())
        .doesNotContain("再次评价")
        .contains("12329");
  }

  @Test
  void itsTimeEnds() {
    desk.closed(id);
    desk.clock.advance(Duration.ofDays(11));
    assertThat(desk.reviewAgain(id, Map.of("level", 5)).problem())
        .isEqualTo("second-review-not-open");
  }

  @Test
  void isItsOwnersAlone() {
    desk.closed(id);
    int version = desk.look(id).version();
    for (String other : List.of(CHEN, ZHAO)) {
      assertThat(
              desk.asking(id, "second-review", Map.of("level", 5), version)
                  .as(other, "[citizen]")
                  .answer()
                  .problem())
          .isEqualTo("no-such-rectification");
    }
    assertThat(
            desk.asking(id, "second-review", Map.of("level", 5), version)
                .as(CHEN, OFFICER)
                .answer()
                .problem())
        .isEqualTo("role-not-allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"level\":6,\"version\":7}",
        "{\"level\":0,\"version\":7}",
        "{\"level\":1,\"version\":7}", // neither code nor text
        "{\"level\":1,\"version\":7,\"codes\":[]}",
        "{\"level\":1,\"version\":7,\"codes\":[\"212\"]}", // of another level
        "{\"level\":2,\"version\":7,\"codes\":[\"201\"]}", // out of use
        "{\"level\":2,\"version\":7,\"codes\":[\"212\",\"212\"]}",
        "{\"level\":5}",
        "{\"level\":\"5\",\"version\":7}",
        "{\"level\":5,\"version\":7,\"text\":\"a\\u0000b\"}",
        "{\"level\":5,\"version\":7,\"personId\":\"another\"}",
        "[]",
        "{"
      })
  void whatIsNotAsItShouldBeIsRefused(String body) {
    desk.closed(id);
    Answer refused =
        desk.ask("POST /v1/rectifications/{rectificationId}/second-review")
            .of(id.toString())
            .as(OWNER, "[citizen]")
            .raw(body)
            .answer();
    assertThat(refused.problem()).isEqualTo("invalid-request");
    assertThat(desk.look(id).standing()).isEqualTo("closed");
  }
}
