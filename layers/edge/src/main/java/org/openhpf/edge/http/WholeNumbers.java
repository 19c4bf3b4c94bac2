package org.openhpf.edge.http;

import static org.openhpf.kernel.InvalidValue.require;

import java.util.regex.Pattern;
import org.openhpf.kernel.InvalidValue;
import tools.jackson.databind.JsonNode;

/**
 * Reads a whole number, in JSON a number without decimals or exponent, in path and query its ASCII
 * digits.
 *
 * @param min least value
 * @param max greatest value
 */
record WholeNumbers(long min, long max) {
  private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,18}");

  static WholeNumbers within(Field limits, long least, long greatest) {
    return limits == null
        ? new WholeNumbers(least, greatest)
        : new WholeNumbers(Math.max(least, limits.min()), Math.min(greatest, limits.max()));
  }

  long read(JsonNode value, Place place) {
    if (place.fromUrl()) {
      require(DIGITS.matcher(value.stringValue()).matches(), "", "须为整数");
      return checked(Long.parseLong(value.stringValue()));
    }
    require(value.isIntegralNumber(), "", "须为整数");
    if (!value.canConvertToLong()) {
      throw outOfRange();
    }
    return checked(value.longValue());
  }

  private long checked(long number) {
    if (number < min || number > max) {
      throw outOfRange();
    }
    return number;
  }

  private InvalidValue outOfRange() {
    return new InvalidValue("", "须在 " + min + " 到 " + max + " 之间");
  }
}
