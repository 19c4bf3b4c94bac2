package org.openhpf.appointments.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhpf.appointments.booking.BookingRules;
import org.openhpf.appointments.booking.FreedPlaces;
import org.openhpf.appointments.booking.ShardCount;
import org.openhpf.appointments.booking.Slot;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.appointments.hall.SlotPlans;

/** Changes the places of slots that can be booked; what is taken stays. */
public final class SetQuota {
  private final Branches branches;
  private final SlotPlans plans;
  private final BookingRules rules;
  private final Quotas quotas;
  private final FreedPlaces freedPlaces;

  /**
   * @param startTime empty: every slot of the day
   */
  public record Wish(
      String branchId,
      LocalDate date,
      String category,
      Optional<LocalTime> startTime,
      int capacity) {}

  /** How it ended. */
  public sealed interface Outcome {
    /** The slots as they are; with more places than asked for where more are taken. */
    record Done(List<Slot> slots) implements Outcome {}

    record NoSuchBranch() implements Outcome {}

    record NoSuchCategory() implements Outcome {}

    record NoSuchSlot() implements Outcome {}

    record DayNotBookable(LocalDate first, LocalDate last) implements Outcome {}

    record BranchClosed() implements Outcome {}
  }

  public SetQuota(
      Branches branches,
      SlotPlans plans,
      BookingRules rules,
      Quotas quotas,
      FreedPlaces freedPlaces) {
    this.branches = branches;
    this.plans = plans;
    this.rules = rules;
    this.quotas = quotas;
    this.freedPlaces = freedPlaces;
  }

  public Outcome set(Wish wish, Quotas.Decision decision) {
    Optional<Branch> branch = branches.find(wish.branchId(), wish.date());
    if (branch.isEmpty()) {
      return new Outcome.NoSuchBranch();
    }
    if (!branch.get().serves(wish.category())) {
      return new Outcome.NoSuchCategory();
    }
    List<LocalDate> days = rules.bookableDays();
    if (!days.contains(wish.date())) {
      return new Outcome.DayNotBookable(days.getFirst(), days.getLast());
    }
    List<PlannedSlot> wanted =
        plans.slots(wish.branchId(), wish.category(), wish.date()).stream()
            .filter(slot -> wish.startTime().map(slot.startTime()::equals).orElse(true))
            .toList();
    return wanted.isEmpty() ? new Outcome.NoSuchSlot() : set(wish, wanted, decision);
  }

  private Outcome set(Wish wish, List<PlannedSlot> wanted, Quotas.Decision decision) {
    var slots = new ArrayList<Slot>();
    for (PlannedSlot planned : wanted) {
      var slot = new SlotId(wish.branchId(), wish.date(), wish.category(), planned.startTime());
      List<ShardCount> counts = quotas.set(slot, planned, wish.capacity(), decision);
      if (counts.stream().anyMatch(ShardCount::closed)) {
        return new Outcome.BranchClosed();
      }
      slots.add(slot(slot, planned, counts));
      freedPlaces.freed(slot); // those who wait come first where places were added
    }
    return new Outcome.Done(slots);
  }

  private Slot slot(SlotId slot, PlannedSlot planned, List<ShardCount> counts) {
    int capacity = counts.stream().mapToInt(ShardCount::capacity).sum();
    int open = counts.stream().mapToInt(ShardCount::open).sum();
    return new Slot(
        slot.startTime(),
        planned.endTime(),
        capacity,
        capacity - open,
        open,
        rules.keptForElders(capacity, slot.date()),
        false);
  }
}
