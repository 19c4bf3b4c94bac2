package org.openhpf.intake.kind;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long the archive keeps a document (保管期限) after it was decided on.
 *
 * @param years empty: for ever (永久)
 */
public record Retention(Optional<Integer> years) {

  /**
   * @param text a number of years, or {@code permanent}
   */
  static Retention parse(String text) {
    return new Retention(
        text.equals("permanent") ? Optional.empty() : Optional.of(Integer.valueOf(text)));
  }

  /** The last day it is kept; empty: for ever. */
  public Optional<LocalDate> until(LocalDate decidedOn) {
    return years.map(decidedOn::plusYears);
  }
}
