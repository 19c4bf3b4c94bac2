package org.openhpf.appointments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The centre's branches and their slot plans. */
interface Branches {
  List<Branch> all(LocalDate day);

  Optional<Branch> find(String branchId, LocalDate day);

  /** In the order of the day; empty where nothing is planned. */
  List<PlannedSlot> slots(String branchId, String category, LocalDate day);
}
