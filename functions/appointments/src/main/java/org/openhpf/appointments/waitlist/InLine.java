package org.openhpf.appointments.waitlist;

/** Somebody who waits. */
public record InLine(String waitlistId, String personId) {}
