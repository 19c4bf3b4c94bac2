package org.openhpf.appointments.booking;

import java.time.LocalDate;
import java.util.List;

/** What has become of the appointments of a day. */
@FunctionalInterface
public interface Attendances {

  /** Of all not cancelled, in no order; one booked a moment ago may be missing. */
  List<Attendance> on(String branchId, LocalDate date);
}
