package org.openhpf.cases.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Matters;
import org.openhpf.kernel.WorkingDays;
import org.openhpf.local.testing.StillClock;

class FoldCourseTest {
  private static final String WITHDRAWAL = "3036";
  private static final String LOAN = "4046";

  private final StillClock clock = StillClock.at("2026-09-28T10:00:00+08:00");
  private final Transitions transitions = new Transitions();
  private final FoldCourse fold =
      new FoldCourse(transitions, new SpecialProcedures(), Matters.centre());
  private final ReckonDeadlines deadlines =
      new ReckonDeadlines(Matters.centre(), WorkingDays.china(), new CaseRules(clock));
  private final List<CaseEvent> events = new ArrayList<>();

  private FoldCourseTest happens(EventKind kind, String day) {
    return happens(kind, day, Optional.empty(), Optional.empty());
  }

  private FoldCourseTest happens(
      EventKind kind, String day, Optional<Integer> days, Optional<LocalDate> until) {
    events.add(
        new CaseEvent(
            "e" + events.size(),
            kind,
            at(day),
            "officer",
            Optional.of("说明"),
            Optional.of("审核"),
            until,
            days,
            Optional.of("verification"),
            Optional.empty()));
    return this;
  }

  private static Instant at(String day) {
    return ChinaTime.parse(day + "T09:00:00+08:00");
  }

  private Course course(String matter) {
    return fold.fold(matter, events, List.of()).orElseThrow();
  }

  private Deadlines due(String matter) {
    return deadlines.of(course(matter));
  }

  @Test
  void deadlinesAreWorkingDaysAfterAcceptanceByTheRulesOfThatDay() {
    happens(EventKind.APPLIED, "2026-09-28");
    assertThat(due(WITHDRAWAL).due()).contains(LocalDate.of(2026, 10, 10)); // 1-7 off
    assertThat(due(WITHDRAWAL).promised()).isEmpty();

    happens(EventKind.ACCEPTED, "2026-09-29");
    assertThat(due(WITHDRAWAL).promised()).contains(LocalDate.of(2026, 10, 9)); // 30, 8, 9
    assertThat(due(LOAN).promised()).contains(LocalDate.of(2026, 10, 15)); // 10th is worked
    assertThat(due(LOAN).statutory()).contains(LocalDate.of(2026, 10, 19));
  }

  @Test
  void aLoanThatWasAcceptedBeforeTheLawChangedKeepsItsDays() {
    happens(EventKind.APPLIED, "2026-09-18").happens(EventKind.ACCEPTED, "2026-09-18");

    assertThat(due(LOAN).statutory())
        .as("15 days as it was until 19 September")
        .contains(LocalDate.of(2026, 10, 15)); // 20 September worked, the 25th off
  }

  @Test
  void aSpecialProcedureStopsTheClock() {
    happens(EventKind.APPLIED, "2026-11-02").happens(EventKind.ACCEPTED, "2026-11-02");
    assertThat(due(LOAN).promised()).contains(LocalDate.of(2026, 11, 12));

    happens(EventKind.SUSPENDED, "2026-11-04", Optional.of(10), Optional.empty());
    assertThat(due(LOAN).promised()).as("none while it lasts").isEmpty();
    assertThat(due(LOAN).stopped()).contains(LocalDate.of(2026, 11, 18));

    happens(EventKind.RESUMED, "2026-11-11");
    assertThat(due(LOAN).promised())
        .as("5 working days later")
        .contains(LocalDate.of(2026, 11, 19));
    happens(EventKind.SUSPENDED, "2026-11-12", Optional.of(1), Optional.empty());
    happens(EventKind.RESUMED, "2026-11-12");
    assertThat(due(LOAN).promised()).as("of one day nothing").contains(LocalDate.of(2026, 11, 19));
  }

  @Test
  void whatIsAskedForHasItsOwnDay() {
    happens(EventKind.APPLIED, "2026-11-02")
        .happens(
            EventKind.SUPPLEMENT_REQUIRED,
            "2026-11-03",
            Optional.empty(),
            Optional.of(LocalDate.of(2026, 11, 20)));
    assertThat(due(LOAN).due()).contains(LocalDate.of(2026, 11, 20));

    happens(EventKind.SUPPLEMENTED, "2026-11-10");
    assertThat(course(LOAN).status()).isEqualTo(CaseStatus.APPLIED);
    assertThat(due(LOAN).due())
        .as("the time to accept begins anew")
        .contains(LocalDate.of(2026, 11, 17));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-09,ON_TIME",
    "2026-11-10,NEAR",
    "2026-11-12,NEAR",
    "2026-11-13,OVERDUE",
    "2026-12-24,OVERDUE"
  })
  void warnsTwoWorkingDaysBefore(String today, DueState state) {
    happens(EventKind.APPLIED, "2026-11-02").happens(EventKind.ACCEPTED, "2026-11-02");
    clock.moveTo(today + "T23:00:00+08:00");

    assertThat(deadlines.state(due(LOAN))).isEqualTo(state);
  }

  @Test
  void whatIsOverHasNoDeadline() {
    happens(EventKind.APPLIED, "2026-11-02")
        .happens(EventKind.ACCEPTED, "2026-11-02")
        .happens(EventKind.FINISHED, "2026-11-03");
    clock.moveTo("2026-12-24T23:00:00+08:00");

    assertThat(deadlines.state(due(LOAN))).isEqualTo(DueState.ON_TIME);
    assertThat(course(LOAN).endedAt()).contains(at("2026-11-03"));
  }

  /** The table's own sense: nothing is reached twice, and everything that is left can be ended. */
  @Test
  void everyStatusIsReachedAndEveryOpenOneCanBeLeft() {
    for (CaseStatus status : CaseStatus.values()) {
      boolean reached =
          Arrays.stream(EventKind.values())
              .flatMap(kind -> transitions.by(kind).stream())
              .anyMatch(row -> row.to() == status && !row.from().equals(Optional.of(status)));
      assertThat(reached).as(status + " is reached").isTrue();
      boolean left = transitions.from(status).stream().anyMatch(row -> row.to() != status);
      assertThat(left)
          .as(status + " is left")
          .isEqualTo(status != CaseStatus.NOT_ACCEPTED && status != CaseStatus.DELIVERED);
    }
  }

  @Test
  void aMatterHandledAtOnceIsFinishedByItsService() {
    var service =
        new ServicePoint(
            "t1",
            1,
            "yuexiu",
            "越秀管理部",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            at("2026-11-02"),
            at("2026-11-03"));
    Course atOnce = fold.fold("2024", List.of(), List.of(service)).orElseThrow();
    assertThat(atOnce.status()).isEqualTo(CaseStatus.FINISHED);
    assertThat(atOnce.acceptedAt()).contains(at("2026-11-02"));
    assertThat(atOnce.endedAt()).contains(at("2026-11-03"));

    Course promised = fold.fold(LOAN, List.of(), List.of(service)).orElseThrow();
    assertThat(promised.status()).isEqualTo(CaseStatus.APPLIED);
    assertThat(fold.fold(LOAN, List.of(), List.of())).as("nobody applied").isEmpty();
  }
}
