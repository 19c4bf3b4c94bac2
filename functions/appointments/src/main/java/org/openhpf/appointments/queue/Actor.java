package org.openhpf.appointments.queue;

/**
 * Who decides, for the audit record.
 *
 * @param channel where from
 */
public record Actor(String personId, String channel) {}
