package org.openhpf.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.openhpf.storage.AttributeValues.text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.BookableDay.State;
import org.openhpf.appointments.hall.CsvBranches;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.local.cloud.CloudService;
import org.openhpf.local.cloud.FaultPolicy;
import org.openhpf.local.cloud.FaultProxy;
import org.openhpf.local.cloud.TestCloud;

/** What somebody sees who wants to pick a day, over the real adapter. */
class ListDaysTest {
  private static final LocalDate TUESDAY = Hall.MONDAY.plusDays(1);

  private final Hall hall = Hall.open(ListDaysTest.class);

  @Test
  void theBookableDaysInTheirOrderNeverTodayAndTheLastOnceItHasOpened() {
    assertThat(days("liwan", "loan"))
        .extracting(BookableDay::date)
        .containsExactly(
            LocalDate.parse("2026-11-23"),
            LocalDate.parse("2026-11-24"),
            LocalDate.parse("2026-11-25"),
            LocalDate.parse("2026-11-26"),
            LocalDate.parse("2026-11-27"),
            Hall.MONDAY,
            TUESDAY);
    assertThat(days("liwan", "loan"))
        .containsOnlyOnce(new BookableDay(Hall.MONDAY, 140, State.OPEN, Optional.empty()));

    hall.clock.moveTo("2026-11-20T08:29:59+08:00");
    assertThat(days("liwan", "loan"))
        .extracting(BookableDay::date)
        .hasSize(6)
        .doesNotContain(TUESDAY);
  }

  @Test
  void whatIsTakenIsSeenOnceItIsFolded() {
    hall.book("anna", "yuexiu", "loan");
    assertThat(open("yuexiu", "loan")).containsEntry(Hall.MONDAY, 140);

    fold("yuexiu");

    assertThat(open("yuexiu", "loan")).containsEntry(Hall.MONDAY, 139).containsEntry(TUESDAY, 140);
    assertThat(open("yuexiu", "transfer")).containsEntry(Hall.MONDAY, 140);
  }

  @Test
  void aDayWithoutAPlaceLeftIsFull() {
    CsvBranches branches = hall.branches;
    SeenDays bookedOut =
        (branchId, days, category) ->
            Map.of(
                Hall.MONDAY,
                new SeenDays.Seen(
                    branches.slots(branchId, category, Hall.MONDAY).stream()
                        .collect(
                            Collectors.toMap(
                                PlannedSlot::startTime,
                                slot -> new SeenSlots.Seen(slot.endTime(), 10, 0, false))),
                    Optional.empty()));

    assertThat(listed(new ListDays(branches, branches, hall.rules, bookedOut), "liwan", "loan"))
        .extracting(BookableDay::date, BookableDay::state, BookableDay::open)
        .contains(tuple(Hall.MONDAY, State.FULL, 0))
        .contains(tuple(TUESDAY, State.OPEN, 140));
  }

  @Test
  void aClosedDaySaysWhyThoughItsCountersWereNotSeenToClose() {
    var closure = new HashMap<>(DynamoKeys.closure("nansha", Hall.MONDAY));
    closure.put("reason", text("台风红色预警"));
    hall.parts.table().put(closure, "attribute_not_exists(pk)", Map.of());

    assertThat(days("nansha", "loan"))
        .contains(new BookableDay(Hall.MONDAY, 0, State.CLOSED, Optional.of("台风红色预警")))
        .contains(new BookableDay(TUESDAY, 140, State.OPEN, Optional.empty()));
    assertThat(days("huadu", "loan")).extracting(BookableDay::state).containsOnly(State.OPEN);
  }

  @Test
  void aDayWithNothingPlannedIsLeftOut() {
    var list =
        new ListDays(
            hall.branches,
            (branchId, category, day) ->
                day.equals(TUESDAY) ? List.of() : hall.branches.slots(branchId, category, day),
            hall.rules,
            (branchId, days, category) -> Map.of());

    assertThat(listed(list, "liwan", "loan"))
        .extracting(BookableDay::date)
        .hasSize(6)
        .doesNotContain(TUESDAY);
  }

  @Test
  void oneRoundTripWhateverTheDays() {
    try (FaultProxy proxy =
        FaultProxy.start(
            TestCloud.shared().cloud().endpoint(CloudService.DYNAMODB), FaultPolicy.none())) {
      Hall watched = hall.beside(2, proxy.endpoint());

      days(watched, "baiyun", "loan");

      assertThat(proxy.count("BatchGetItem")).isEqualTo(1);
      assertThat(proxy.count("GetItem") + proxy.count("Query")).isZero();
    }
  }

  @Test
  void namesThatAreNoneFindNothing() {
    var list = list(hall);
    for (String name : List.of("", "#", "tianhe#2026-11-30", "../tianhe", "TIANHE", "天河")) {
      assertThat(list.list(name, "loan")).isEqualTo(new ListDays.Outcome.NoSuchBranch());
      assertThat(list.list("tianhe", name)).isEqualTo(new ListDays.Outcome.NoSuchCategory());
    }
  }

  private void fold(String branchId) {
    new DynamoSeenSlots(hall.parts.table())
        .fold(
            hall.rowsOf("SLOT").stream()
                .filter(row -> row.get("pk").s().startsWith("SLOT#" + branchId + "#"))
                .map(SlotChanges::inserted)
                .toList());
  }

  private Map<LocalDate, Integer> open(String branchId, String category) {
    return days(branchId, category).stream()
        .collect(Collectors.toMap(BookableDay::date, BookableDay::open));
  }

  private List<BookableDay> days(String branchId, String category) {
    return days(hall, branchId, category);
  }

  private static List<BookableDay> days(Hall hall, String branchId, String category) {
    return listed(list(hall), branchId, category);
  }

  private static List<BookableDay> listed(ListDays list, String branchId, String category) {
    return ((ListDays.Outcome.Listed) list.list(branchId, category)).days();
  }

  private static ListDays list(Hall hall) {
    return new ListDays(
        hall.branches, hall.branches, hall.rules, new DynamoSeenDays(hall.parts.table()));
  }
}
