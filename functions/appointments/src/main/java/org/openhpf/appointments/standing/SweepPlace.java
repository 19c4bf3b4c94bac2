package org.openhpf.appointments.standing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the sweep of no-shows does next.
 *
 * @param branchId empty: the first of the day
 * @param from within the branch's day; empty: its beginning
 */
record SweepPlace(LocalDate date, Optional<String> branchId, Optional<String> from) {

  static SweepPlace dawn(LocalDate date) {
    return new SweepPlace(date, Optional.empty(), Optional.empty());
  }

  static SweepPlace parse(String text) {
    String[] parts = text.split("/", 3);
    return new SweepPlace(LocalDate.parse(parts[0]), given(parts[1]), given(parts[2]));
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(part -> !part.isEmpty());
  }

  /** {@code 2026-11-30/tianhe/}; no part but the last holds a '/'. */
  @Override
  public String toString() {
    return date + "/" + branchId.orElse("") + "/" + from.orElse("");
  }
}
