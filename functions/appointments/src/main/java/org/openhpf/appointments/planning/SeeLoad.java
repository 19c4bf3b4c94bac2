package org.openhpf.appointments.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openhpf.appointments.booking.AppointmentStatus;
import org.openhpf.appointments.booking.Attendance;
import org.openhpf.appointments.booking.Attendances;
import org.openhpf.appointments.booking.SeenSlots;
import org.openhpf.appointments.booking.SeenSlots.Seen;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.hall.Category;
import org.openhpf.appointments.hall.SlotPlans;
import org.openhpf.kernel.WorkingDays;

/** Shows how full a branch's day is: as it was two seconds ago, and who has come by now. */
public final class SeeLoad {
  private final Branches branches;
  private final SlotPlans plans;
  private final SeenSlots seenSlots;
  private final Attendances attendances;
  private final WorkingDays calendar = WorkingDays.china();

  public SeeLoad(Branches branches, SlotPlans plans, SeenSlots seenSlots, Attendances attendances) {
    this.branches = branches;
    this.plans = plans;
    this.seenSlots = seenSlots;
    this.attendances = attendances;
  }

  /** Empty if there is no such branch; without slots on a day that is not worked. */
  public Optional<DayLoad> of(String branchId, LocalDate date) {
    return branches.find(branchId, date).map(branch -> load(branch, date));
  }

  private DayLoad load(Branch branch, LocalDate date) {
    Map<String, Map<LocalTime, Long>> come =
        attendances.on(branch.branchId(), date).stream()
            .filter(each -> each.status() == AppointmentStatus.CHECKED_IN)
            .collect(
                Collectors.groupingBy(
                    Attendance::category,
                    Collectors.groupingBy(Attendance::startTime, Collectors.counting())));
    List<DayLoad.CategoryLoad> categories =
        branch.categories().stream()
            .map(
                category ->
                    DayLoad.CategoryLoad.of(
                        category,
                        slots(
                            branch,
                            category,
                            date,
                            come.getOrDefault(category.category(), Map.of()))))
            .toList();
    return new DayLoad(branch.branchId(), date, categories);
  }

  private List<DayLoad.SlotLoad> slots(
      Branch branch, Category category, LocalDate date, Map<LocalTime, Long> come) {
    if (!calendar.isWorkingDay(date)) {
      return List.of();
    }
    Map<LocalTime, Seen> slots =
        SeenSlots.over(
            plans.slots(branch.branchId(), category.category(), date),
            seenSlots.of(branch.branchId(), date, category.category()));
    return slots.entrySet().stream()
        .map(
            slot ->
                new DayLoad.SlotLoad(
                    slot.getKey(),
                    slot.getValue().endTime(),
                    slot.getValue().capacity(),
                    slot.getValue().capacity() - slot.getValue().open(),
                    come.getOrDefault(slot.getKey(), 0L).intValue(),
                    slot.getValue().closed()))
        .toList();
  }
}
