package org.openhpf.kernel;

import java.util.Objects;

/**
 * A value that a type refuses to be built from. Edge turns it into a problem naming the field.
 *
 * <p>The reason is Chinese and something a citizen can act on. Neither it nor the message ever
 * holds the value itself: values are personal data and messages reach logs.
 */
public final class InvalidValue extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String reason;

  /**
   * @param field the name of the field at fault as the request spells it; "" where a value type is
   *     refused outside a field
   * @param reason what is wrong and how to put it right, in Chinese, without the value
   */
  public InvalidValue(String field, String reason) {
    super(field.isEmpty() ? reason : field + ": " + reason);
    this.field = field;
    this.reason = Objects.requireNonNull(reason);
  }

  /** The field at fault, or "" for the value itself. */
  public String field() {
    return field;
  }

  /** What is wrong, in Chinese. */
  public String reason() {
    return reason;
  }

  /**
   * Refuses unless the condition holds.
   *
   * @throws InvalidValue with this field and reason, if {@code ok} is false
   */
  public static void require(boolean ok, String field, String reason) {
    if (!ok) {
      throw new InvalidValue(field, reason);
    }
  }
}
