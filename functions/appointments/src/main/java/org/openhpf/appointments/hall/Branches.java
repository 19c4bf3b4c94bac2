package org.openhpf.appointments.hall;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The centre's branches. */
public interface Branches {
  List<Branch> all(LocalDate day);

  Optional<Branch> find(String branchId, LocalDate day);
}
