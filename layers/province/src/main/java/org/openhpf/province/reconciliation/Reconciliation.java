package org.openhpf.province.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day's comparison with the platform.
 *
 * @param day on which it was made
 * @param from first day of the records compared
 * @param to last day of them
 * @param finishedAt empty while it is not: it goes on with the next run
 * @param here records the platform is known to have
 * @param there records it has
 * @param differences records that differ, each in one or more ways
 */
public record Reconciliation(
    LocalDate day,
    LocalDate from,
    LocalDate to,
    Instant startedAt,
    Optional<Instant> finishedAt,
    int here,
    int there,
    int differences,
    int sentAgain) {}
