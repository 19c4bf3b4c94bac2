package org.openhpf.appointments.queue;

import java.time.LocalDate;
import java.util.List;

/** The windows of the branches. */
public interface Windows {

  /** By number; those of the day. */
  List<Window> of(String branchId, LocalDate day);
}
