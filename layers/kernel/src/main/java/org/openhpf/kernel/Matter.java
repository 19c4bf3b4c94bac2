package org.openhpf.kernel;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An online matter (网办事项) as it is in force for a time.
 *
 * @param code 4 digits
 * @param category of the hall's queue that serves it, e.g. {@code withdrawal}
 * @param ofCategory whether a window's service of that category is taken for this matter
 * @param statutory the law's days to decide after acceptance, in {@code unit}
 * @param promised the centre's own, no more than the law's
 * @param to the last day in force; empty: until further notice
 */
public record Matter(
    String code,
    ImplementationCode implementationCode,
    String name,
    String category,
    boolean ofCategory,
    Handling handling,
    HandlingObject object,
    int statutory,
    int promised,
    DayUnit unit,
    LocalDate from,
    Optional<LocalDate> to,
    String source,
    Confidence confidence) {

  /** How it is handled (办件类型), with its code in case data items. */
  public enum Handling {
    /** 即办件: done while the person waits. */
    INSTANT(1),
    /** 承诺件: within days. */
    PROMISED(2);

    private final int code;

    Handling(int code) {
      this.code = code;
    }

    public int code() {
      return code;
    }
  }

  /** Who may apply (服务对象). */
  public enum HandlingObject {
    NATURAL,
    LEGAL
  }

  /**
   * @throws IllegalArgumentException if a part is not of its form
   */
  public Matter {
    boolean sound =
        code.matches("[0-9]{4}")
            && !name.isBlank()
            && !category.isBlank()
            && !source.isBlank()
            && promised > 0
            && promised <= statutory
            && to.map(last -> !last.isBefore(from)).orElse(true);
    if (!sound) {
      throw new IllegalArgumentException("matter " + code + " is not as it should be");
    }
  }

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
  }
}
