package org.openhpf.appointments;

import java.time.LocalTime;

/** A slot as planned, before anybody booked. */
record PlannedSlot(LocalTime startTime, LocalTime endTime, int capacity) {}
