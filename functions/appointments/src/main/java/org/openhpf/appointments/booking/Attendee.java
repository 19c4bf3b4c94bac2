package org.openhpf.appointments.booking;

import org.openhpf.kernel.ResidentIdNumber;

/** 办事人: a family member somebody booked for. Personal; sealed at rest. */
public record Attendee(String name, ResidentIdNumber idNumber) {}
