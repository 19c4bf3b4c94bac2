package org.openhpf.reviews.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.reviews.rectification.RectificationDesk.OWNER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhpf.reviews.rectification.RectificationDesk.Answer;
import org.openhpf.reviews.service.ServiceId;

class RectificationListTest {
  private final RectificationDesk desk = RectificationDesk.inMemory();

  private List<String> ids(String... query) {
    return desk.list(query).each("items", "rectificationId");
  }

  private static List<String> texts(ServiceId... ids) {
    return List.of(ids).stream().map(ServiceId::toString).toList();
  }

  @Test
  void theTermThatRunsOutNextComesFirst() {
    ServiceId assigned = desk.reviewed(1, true);
    desk.move(assigned, "assign", Map.of("department", "天河管理部"));
    ServiceId anonymous = desk.reviewed(2, false);
    desk.move(anonymous, "assign", Map.of("department", "天河管理部"));
    ServiceId open = desk.reviewed(3, "haizhu", true);
    ServiceId closed = desk.reviewed(4, true);
    desk.closed(closed);
    assertThat(ids()).isEqualTo(texts(open, assigned, anonymous));
    assertThat(ids("status", "assigned")).isEqualTo(texts(assigned, anonymous));
    assertThat(ids("branchId", "haizhu")).isEqualTo(texts(open));
    assertThat(ids("branchId", "tianhe", "status", "closed")).isEqualTo(texts(closed));
    assertThat(ids("branchId", "yuexiu")).isEmpty();
    Answer list = desk.list();
    assertThat(list.each("items", "next")).containsExactly("assign", "contact", "close");
    assertThat(list.each("items", "matterName")).contains("租房提取");
    assertThat(list.raw()).doesNotContain("预约了还要排队", OWNER);
  }

  @Test
  void nearIsWhatRunsOutOnTheNextWorkingDayAndLateWhatRanOut() {
    ServiceId first = desk.reviewed(1, true); // to be assigned on the 24th
    desk.clock.advance(Duration.ofDays(1));
    ServiceId second = desk.reviewed(2, true); // on the 25th
    assertThat(ids("due", "near")).isEqualTo(texts(first, second));
    assertThat(ids("due", "late")).isEmpty();
    desk.clock.moveTo("2026-11-25T09:00:00+08:00");
    assertThat(ids("due", "late")).isEqualTo(texts(first));
    assertThat(ids("due", "near")).isEqualTo(texts(second));
    desk.move(first, "assign", Map.of("department", "天河管理部"));
    assertThat(ids("due", "late")).as("its next term is the 26th").isEmpty();
    assertThat(ids("due", "near")).isEqualTo(texts(second, first));
    assertThat(ids("due", "near", "status", "open")).isEqualTo(texts(second));
  }

  @Test
  void pagesGoThroughAllStatusesWithoutGapOrRepetition() {
    var all = new ArrayList<String>();
    for (int n = 0; n < 13; n++) {
      ServiceId id = desk.reviewed(n, n % 2 == 0 ? "tianhe" : "haizhu", n % 3 == 0);
      if (n % 2 == 0) {
        desk.move(id, "assign", Map.of("department", "天河管理部"));
      }
      all.add(id.toString());
    }
    assertThat(pages(3)).containsExactlyElementsOf(ids("limit", "50")).hasSize(13);
    assertThat(ids("limit", "50")).containsExactlyInAnyOrderElementsOf(all);
    assertThat(pages(4, "branchId", "haizhu")).hasSize(6);
  }

  @Test
  void thoseAtAnEndAreListedNewestFirst() {
    var ends = new ArrayList<String>();
    for (int n = 0; n < 5; n++) {
      ServiceId id = desk.reviewed(n, true);
      desk.closed(id);
      desk.clock.advance(Duration.ofMinutes(1));
      ends.addFirst(id.toString());
    }
    assertThat(pages(2, "status", "closed")).isEqualTo(ends);
  }

  private List<String> pages(int limit, String... query) {
    var found = new ArrayList<String>();
    String cursor = "";
    do {
      var asked = new ArrayList<>(List.of(query));
      asked.addAll(List.of("limit", Integer.toString(limit)));
      if (!cursor.isEmpty()) {
        asked.addAll(List.of("cursor", cursor));
      }
      Answer page = desk.list(asked.toArray(String[]::new));
      assertThat(page.each("items", "rectificationId")).hasSizeLessThanOrEqualTo(limit);
      found.addAll(page.each("items", "rectificationId"));
      cursor = page.body().path("nextCursor").asString("");
    } while (!cursor.isEmpty());
    return found;
  }

  @ParameterizedTest
  @CsvSource({
    "status, done",
    "due, tomorrow",
    "limit, 0",
    "limit, 51",
    "cursor, 2026",
    "cursor, ~",
    "cursor, OUTBOX#2026",
    "sort, level"
  })
  void whatIsNotAsItShouldBeIsRefused(String name, String value) {
    assertThat(desk.list(name, value).problem()).isEqualTo("invalid-request");
  }

  @Test
  void whatHasEndedHasNoTerm() {
    assertThat(desk.list("status", "closed", "due", "late").problem()).isEqualTo("invalid-request");
  }

  @Test
  void isForOfficers() {
    var asking = desk.ask("GET /v1/rectifications");
    assertThat(asking.answer().problem()).isEqualTo("sign-in-required");
    assertThat(asking.as(OWNER, "[citizen]").answer().problem()).isEqualTo("role-not-allowed");
    assertThat(asking.as(OWNER, "[staff]").answer().problem()).isEqualTo("role-not-allowed");
  }
}
