package org.openhpf.reviews.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.reviews.rectification.RectificationDesk.CLERK;
import static org.openhpf.reviews.rectification.RectificationDesk.OWNER;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openhpf.reviews.event.EventKind;
import org.openhpf.reviews.event.ReviewEvent;
import org.openhpf.reviews.service.ServiceId;

/** What a rectification may go through, told once more and in other words. */
final class RectificationModel {
  static final List<String> STEPS =
      List.of(
          "assign",
          "contact",
          "rectify",
          "reply",
          "call-back",
          "close",
          "doubt",
          "doubt-decision",
          "second-review");

  private final boolean named;
  private String standing = "open";
  private int tries;
  private int callBacks;
  private String calledBack = "";
  private String doubter = "";
  private boolean replied;
  private int secondReviews;
  private final Set<String> toldLate = new HashSet<>();
  private final Map<EventKind, Integer> counted = new TreeMap<>();
  private int news;

  RectificationModel(boolean named) {
    this.named = named;
  }

  void judge(RectificationDesk desk, ServiceId id, Map<Integer, String> acknowledged) {
    RectificationFile file = desk.rectifications.find(id).orElseThrow();
    int version = 1;
    for (RectificationStep step : file.steps()) {
      assertThat(step.version()).as("no step is missing, none is there twice").isEqualTo(++version);
      take(step);
    }
    Rectification now = file.rectification();
    assertThat(now.version()).isEqualTo(version);
    assertThat(now.status().name()).isEqualTo(standing.toUpperCase().replace('-', '_'));
    acknowledged.forEach(
        (to, who) ->
            assertThat(file.steps())
                .as("%s was told that his step led to version %d", who, to)
                .anyMatch(s -> s.version() == to && who.startsWith(s.actor() + " ")));
    assertThat(desk.trail(id)).as("audit records").hasSize(version - 1);
    assertThat(desk.news()).as("news").hasSize(news);
    var events = new TreeMap<EventKind, Integer>();
    desk.events().stream().map(ReviewEvent::kind).forEach(k -> events.merge(k, 1, Integer::sum));
    assertThat(events).isEqualTo(counted);
  }

  private void take(RectificationStep step) {
    if (step.action() == Action.ESCALATE) {
      assertThat(standing).isNotIn("closed", "not-valid");
      assertThat(toldLate.add(step.words().text().orElseThrow() + secondReviews))
          .as("each term is told of once")
          .isTrue();
      count(EventKind.ESCALATED);
      return;
    }
    boolean owners = Set.of(Action.REVIEW_AGAIN, Action.REOPEN).contains(step.action());
    assertThat(step.actor().equals(OWNER)).isEqualTo(owners);
    assertThat(step.actor()).isNotEqualTo(CLERK);
    switch (step.action()) {
      case ASSIGN -> {
        mustBe("open", "assigned", "contacted", "planned");
        if (standing.equals("open")) {
          count(EventKind.ASSIGNED);
          standing = "assigned";
        }
      }
      case ATTEMPT -> {
        mustBe("assigned");
        assertThat(named && ++tries < 3).isTrue();
      }
      case CONTACT -> {
        mustBe("assigned");
        assertThat(named).isTrue();
        standing = "contacted";
        count(EventKind.CONTACTED);
      }
      case PLAN -> {
        mustBe(named ? "contacted" : "assigned", "contacted");
        standing = "planned";
      }
      case RECTIFY -> {
        mustBe(named ? "contacted" : "assigned", "contacted", "planned", "replied");
        if (standing.equals("replied")) {
          assertThat(calledBack).isEqualTo("您表示不满意");
        } else {
          count(EventKind.RECTIFIED);
        }
        standing = "rectified";
        callBacks = 0;
        calledBack = "";
      }
      case REPLY -> {
        mustBe("rectified");
        standing = "replied";
        replied = true;
        count(EventKind.REPLIED);
        news++;
      }
      case CALL_BACK -> {
        mustBe("replied");
        assertThat(named).isTrue();
        count(EventKind.CALLED_BACK);
        callBacks++;
        String said = step.words().text().orElseThrow();
        calledBack = said.equals("未能接通") ? calledBack : said;
      }
      case CLOSE -> {
        mustBe("replied");
        assertThat(replied && (!named || callBacks > 1 || !calledBack.isEmpty())).isTrue();
        standing = "closed";
        count(EventKind.CLOSED);
        news++;
      }
      case DOUBT -> {
        mustBe(named ? "contacted" : "assigned", "contacted");
        standing = "in-doubt";
        doubter = step.actor();
      }
      case CONFIRM, DISMISS -> {
        mustBe("in-doubt");
        assertThat(step.actor()).as("another officer").isNotEqualTo(doubter);
        boolean confirmed = step.action() == Action.CONFIRM;
        standing = confirmed ? "not-valid" : "contacted";
        if (confirmed) {
          count(EventKind.NOT_VALID);
          news++;
        }
      }
      case REVIEW_AGAIN, REOPEN -> {
        mustBe("closed");
        assertThat(++secondReviews).isEqualTo(1);
        count(EventKind.REVIEWED_AGAIN);
        if (step.action() == Action.REOPEN) {
          standing = "open";
          tries = 0;
          callBacks = 0;
          calledBack = "";
          replied = false;
          count(EventKind.RECTIFICATION_OPENED);
        }
      }
      case ESCALATE -> throw new AssertionError();
    }
  }

  private void mustBe(String... standings) {
    assertThat(standing).isIn((Object[]) standings);
  }

  private void count(EventKind kind) {
    counted.merge(kind, 1, Integer::sum);
  }
}
