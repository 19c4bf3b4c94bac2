package org.openhpf.appointments.hall;

import java.time.LocalDate;
import java.util.List;

/** What is planned to be bookable: the slots of each branch, category and day. */
public interface SlotPlans {

  /** In the order of the day; empty where nothing is planned. */
  List<PlannedSlot> slots(String branchId, String category, LocalDate day);
}
