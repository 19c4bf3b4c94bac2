package org.openhpf.appointments.hall;

import java.time.LocalTime;

/**
 * A slot as planned, before anybody booked.
 *
 * @param capacity places that can be booked
 */
public record PlannedSlot(LocalTime startTime, LocalTime endTime, int capacity) {}
