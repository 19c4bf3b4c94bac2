package org.openhpf.appointments.closing;

import java.time.LocalDate;

/** Those who wait for a place on a day. */
@FunctionalInterface
public interface WaitingLines {

  /** The branch is closed on that day: nobody is offered a place any more, and all are told. */
  void end(String branchId, LocalDate date);
}
