package org.openhpf.kernel;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A rate, quota, limit or deadline, while it is in force.
 *
 * @param name dotted camelCase, for example {@code withdrawal.rent.unregisteredMonthly}
 * @param value as the table writes it
 * @param unit {@code yuan}, {@code ratio} (0.05), {@code percent} (5), {@code seconds}, {@code
 *     minutes}, {@code hours}, {@code days} (of 24 hours), {@code time} (08:30), or what is
 *     counted: {@code people}, {@code workingDays}, {@code months}
 * @param from the first day in force
 * @param to the last day in force; empty while no end is known
 * @param source the rule's title, number and clause, or who proposed it
 * @param confidence how well it is known
 */
public record Parameter(
    String name,
    String value,
    String unit,
    LocalDate from,
    Optional<LocalDate> to,
    String source,
    Confidence confidence) {

  /**
   * @throws IllegalArgumentException if a part is blank, the period ends before it begins, or the
   *     value is not of its unit
   */
  public Parameter {
    if (name.isBlank() || value.isBlank() || unit.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException("name, value, unit and source are needed: " + name);
    }
    if (to.isPresent() && to.get().isBefore(from)) {
      throw new IllegalArgumentException(name + " ends before it begins");
    }
    Quantity.check(name, value, unit);
  }

  /** Whether it is in force on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** A count of whatever the unit names; refused for a value with decimals. */
  public int asInt() {
    return Quantity.integer(name, value);
  }

  /** The number as written, of whatever unit. */
  public BigDecimal asDecimal() {
    return Quantity.decimal(name, value);
  }

  /** An amount; the unit must be {@code yuan}. */
  public Money asMoney() {
    return Quantity.money(name, value, unit);
  }

  /**
   * A length of time; the unit must be {@code seconds}, {@code minutes}, {@code hours} or {@code
   * days}.
   */
  public Duration asDuration() {
    return Quantity.duration(name, value, unit);
  }

  /** A fraction of one: 0.05 for {@code 5 percent} and for {@code 0.05 ratio}. */
  public BigDecimal asRatio() {
    return Quantity.ratio(name, value, unit);
  }

  /** A time of day in China; the unit must be {@code time}. */
  public LocalTime asTime() {
    return Quantity.time(name, value, unit);
  }
}
