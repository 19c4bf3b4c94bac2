package org.openhpf.reviews.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.reviews.rectification.RectificationDesk.CHEN;
import static org.openhpf.reviews.rectification.RectificationDesk.OFFICER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.reviews.event.ProjectNoSamples;
import org.openhpf.reviews.rectification.RectificationDesk.Answer;
import org.openhpf.reviews.service.ServiceId;

/** What comes from outside is refused with a reason, and changes nothing. */
class HostileRectificationTest {
  private final RectificationDesk desk = RectificationDesk.inMemory();
  private final ServiceId id = desk.reviewed(1, true);

  private Answer post(String step, String body) {
    return desk.ask("POST /v1/rectifications/{rectificationId}/" + step)
        .of(id.toString())
        .as(CHEN, OFFICER)
        .raw(body)
        .answer();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{\"version\":1}",
        "{\"version\":1,\"department\":\"\"}",
        "{\"version\":1,\"department\":\"\u200b\"}",
        "{\"version\":1,\"department\":\"a\\u0000\"}",
        "{\"version\":1,\"department\":\"a\\u202eb\"}",
        "{\"version\":1,\"department\":\"a\\nb\"}",
        "{\"version\":1,\"department\":\"\\ud83d\"}",
        "{\"version\":1,\"department\":7}",
        "{\"version\":1,\"department\":[\"天河\"]}",
        "{\"version\":0,\"department\":\"天河\"}",
        "{\"version\":1e400,\"department\":\"天河\"}",
        "{\"version\":99999999999999999999,\"department\":\"天河\"}",
        "{\"version\":\"1\",\"department\":\"天河\"}",
        "{\"version\":1,\"department\":\"天河\",\"status\":\"closed\"}",
        "{\"version\":1,\"department\":\"天河\",\"rectificationId\":\"another\"}"
      })
  void aBodyThatIsNotAsItShouldBe(String body) {
    Answer refused = post("assign", body);
    assertThat(refused.status()).as(refused.raw()).isBetween(400, 422);
    assertThat(desk.look(id).version()).isEqualTo(1);
  }

  @Test
  void aTextThatIsTooLongOrTooDeep() {
    String deep = "[".repeat(5_000) + "]".repeat(5_000);
    assertThat(post("assign", "{\"version\":1,\"department\":" + deep + "}").status())
        .isBetween(400, 422);
    desk.move(id, "assign", Map.of("department", "天河管理部"));
    String body = "{\"version\":2,\"outcome\":\"reached\",\"note\":\"%s\"}";
    assertThat(post("contact", body.formatted("长".repeat(501))).problem())
        .isEqualTo("invalid-request");
    assertThat(post("contact", body.formatted("长".repeat(70_000))).problem())
        .isEqualTo("request-too-large");
    assertThat(post("contact", body.formatted("😀".repeat(500))).status()).isEqualTo(200);
  }

  @Test
  void aPlanWithoutAnEndAndAnEndWithoutAPlan() {
    String body = "{\"version\":3,\"cause\":\"一\",\"measure\":\"二\",%s}";
    for (String half :
        List.of(
            "\"plan\":\"三\"",
            "\"planUntil\":\"2026-12-30\"",
            "\"plan\":\"三\",\"planUntil\":\"2026-02-30\"",
            "\"plan\":\"三\",\"planUntil\":\"+999999999-12-31\"")) {
      assertThat(post("rectify", body.formatted(half)).problem()).isEqualTo("invalid-request");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "../../etc/passwd",
        "%2e%2e",
        "SERVICE#1#1",
        "3031202611200000000001-1",
        "-1",
        "3031202611200000000000-100",
        "９９９９202611200000000000-1"
      })
  void anIdThatIsNone(String notAnId) {
    Answer refused =
        desk.ask("GET /v1/rectifications/{rectificationId}").of(notAnId).as(CHEN, OFFICER).answer();
    assertThat(refused.problem()).isIn("invalid-request", "not-found");
  }

  @Test
  void anIdOfNothing() {
    String other = ProjectNoSamples.of("3031", "20261120", 77) + "-1";
    assertThat(
            desk.ask("GET /v1/rectifications/{rectificationId}")
                .of(other)
                .as(CHEN, OFFICER)
                .answer()
                .problem())
        .isEqualTo("no-such-rectification");
    assertThat(
            desk.asking(ServiceId.parse(other), "assign", Map.of("department", "天河"), 1)
                .as(CHEN, OFFICER)
                .answer()
                .problem())
        .isEqualTo("no-such-rectification");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assign",
        "contact",
        "rectify",
        "reply",
        "call-back",
        "close",
        "doubt",
        "doubt-decision"
      })
  void eachStepIsForOfficers(String step) {
    var asking =
        desk.ask("POST /v1/rectifications/{rectificationId}/" + step)
            .of(id.toString())
            .raw("{\"version\":1}");
    assertThat(asking.answer().problem()).isEqualTo("sign-in-required");
    assertThat(asking.as(CHEN, "[citizen staff agent]").answer().problem())
        .isEqualTo("role-not-allowed");
  }
}
