package org.openhpf.appointments.notice;

/**
 * What is known of a notification's delivery.
 *
 * @param taken whether the message platform has it
 */
public record Delivery(Channel channel, boolean taken) {}
