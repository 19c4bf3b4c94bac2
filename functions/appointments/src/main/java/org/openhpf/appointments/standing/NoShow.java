package org.openhpf.appointments.standing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 爽约: somebody neither came nor cancelled.
 *
 * @param ends when the appointment would have ended
 */
public record NoShow(
    String appointmentId, LocalDate date, String branchId, String category, Instant ends) {}
