package org.openhpf.appointments.booking;

/**
 * One of a slot's counters as it was read.
 *
 * @param open places that can be had; those held for the waiting list are not among them
 * @param released how often a place was given back or added: while it stands still, no place has
 *     become free
 */
public record ShardCount(int shard, int capacity, int open, long released, boolean closed) {}
