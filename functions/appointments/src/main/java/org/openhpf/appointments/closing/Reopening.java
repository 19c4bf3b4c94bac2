package org.openhpf.appointments.closing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 恢复办公: a closed day is open again, decided by an officer. Who was seated elsewhere meanwhile stays
 * there; who had not been keeps his place.
 *
 * @param reopenedBy opaque id of the officer
 */
public record Reopening(String branchId, LocalDate date, String reopenedBy, Instant reopenedAt) {}
