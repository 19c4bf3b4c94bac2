package org.openhpf.appointments.closing;

import java.time.LocalDate;

/** Those who wait for a place on a day. */
@FunctionalInterface
public interface WaitingLines {

  /**
   * The branch is closed on that day: ends the waiting of some and tells them.
   *
   * @return how many; 0 once nobody waits
   */
  int end(String branchId, LocalDate date);
}
