package org.openhpf.reviews.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.local.testing.StillClock;
import org.openhpf.reviews.event.ProjectNoSamples;
import org.openhpf.reviews.service.ServiceId;

class RectificationRulesTest {
  private static final ServiceId SERVICE =
      ServiceId.parse(ProjectNoSamples.of("3031", "20260901") + "-1");

  private final StillClock clock = StillClock.at("2026-09-29T10:00:00+08:00");
  private final RectificationRules rules = new RectificationRules(clock);

  private Rectification opened(String at, boolean named) {
    return rules.opened(new NegativeReview(SERVICE, "tianhe", 1, named, ChinaTime.parse(at)));
  }

  /** 2026: National Day 1 to 7 October, 20 September and 10 October worked in exchange. */
  @ParameterizedTest
  @CsvSource({
    // an ordinary Monday
    "2026-11-23T10:00:00+08:00, 2026-11-24, 2026-11-26, 2026-12-14",
    // the last second of that day, and the first of the next
    "2026-11-23T23:59:59+08:00, 2026-11-24, 2026-11-26, 2026-12-14",
    "2026-11-24T00:00:00+08:00, 2026-11-25, 2026-11-27, 2026-12-15",
    // a Saturday
    "2026-11-28T10:00:00+08:00, 2026-11-30, 2026-12-02, 2026-12-18",
    // the last working day before the holidays: the Saturday after them is worked
    "2026-09-30T10:00:00+08:00, 2026-10-08, 2026-10-10, 2026-10-27",
    // within the holidays
    "2026-10-03T10:00:00+08:00, 2026-10-08, 2026-10-10, 2026-10-27"
  })
  void termsAreWorkingDaysAfterTheReview(
      String reviewedAt, String assign, String contact, String close) {
    Rectification named = opened(reviewedAt, true);
    assertThat(named.round().dues().stream().map(due -> ChinaTime.format(due.before())))
        .containsExactly(
            assign + "T23:59:59+08:00", contact + "T23:59:59+08:00", close + "T23:59:59+08:00");
    assertThat(opened(reviewedAt, false).round().dues().stream().map(Due::term))
        .as("nobody can be called who is not named")
        .containsExactly(Term.ASSIGN, Term.CLOSE);
  }

  @Test
  void aTermIsKeptInItsLastSecondAndMissedAfterIt() {
    Due due = Due.of(Term.ASSIGN, ChinaTime.parse("2026-11-24T23:59:59+08:00"));
    assertThat(due.done(ChinaTime.parse("2026-11-24T23:59:59+08:00")).late()).isFalse();
    assertThat(due.done(ChinaTime.parse("2026-11-25T00:00:00+08:00")).late()).isTrue();
    assertThat(due.ranOut().done(ChinaTime.parse("2026-11-24T10:00:00+08:00")).late()).isTrue();
  }

  @Test
  void aPlanMovesTheEndAndNeverBringsItNearer() {
    Round round = opened("2026-11-23T10:00:00+08:00", true).round();
    var end = round.due(Term.CLOSE).orElseThrow();
    assertThat(end.movedTo(end.before().minusSeconds(1))).isEqualTo(end);
    assertThat(end.movedTo(end.before().plusSeconds(1)).before())
        .isEqualTo(end.before().plusSeconds(1));
    assertThat(rules.lastDayOfPlan(round)).isAfter("2027-01-31");
  }

  @Test
  void whatIsReviewedASecondTimeIsClosedAndNotLongAgo() {
    Rectification open = opened("2026-09-01T10:00:00+08:00", true);
    Rectification closed =
        open.next(RectificationStatus.CLOSED, open.round().ended(clock.instant()), clock.instant());
    assertThat(rules.reviewUntil(open)).isEmpty();
    assertThat(rules.reviewUntil(closed).map(ChinaTime::format))
        .contains("2026-10-09T23:59:59+08:00");
    assertThat(
            rules.reviewUntil(
                closed.next(RectificationStatus.NOT_VALID, closed.round(), clock.instant())))
        .isEmpty();
    var again = closed.reviewedAgain(new SecondReview(4, List.of(), clock.instant()));
    assertThat(rules.reviewUntil(again)).isEqualTo(Optional.empty());
    clock.moveTo("2026-10-10T00:00:00+08:00");
    assertThat(rules.mayBeReviewedAgain(closed)).isFalse();
  }
}
