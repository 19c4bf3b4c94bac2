/**
 * Bookings measured on the whole platform, as {@code local/run} starts it, and what they write, by
 * DynamoDB's rules.
 */
package org.openhpf.bench.booking;
