package org.openhpf.appointments.booking;

import java.time.LocalTime;

/** That somebody is to come, has come or did not, whoever it is. */
public record Attendance(String category, LocalTime startTime, AppointmentStatus status) {}
