package org.openhpf.intake.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How much the documents take, as it was counted; never by listing the bucket. */
public interface StorageUsage {

  /**
   * Days of a stretch.
   *
   * @param used what there is now, where the stretch reaches to today: bytes and objects
   */
  record Stretch(List<UsageDay> days, Optional<Used> used) {}

  /** What there is. */
  record Used(long bytes, long objects) {}

  /**
   * @param untilNow whether {@code to} is today or later
   */
  Stretch between(LocalDate from, LocalDate to, boolean untilNow);
}
