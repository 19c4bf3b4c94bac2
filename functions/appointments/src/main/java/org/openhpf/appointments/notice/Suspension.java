package org.openhpf.appointments.notice;

/**
 * What a notification is about that concerns no single visit: whether somebody may book.
 *
 * @param personId who is told
 * @param subject the row in that person's partition that holds the subscription credits
 * @param page of the mini-program
 */
public record Suspension(String personId, String subject, String page) {}
