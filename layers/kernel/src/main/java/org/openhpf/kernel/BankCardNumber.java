package org.openhpf.kernel;

import static org.openhpf.kernel.InvalidValue.require;

import java.util.regex.Pattern;

/**
 * A bank card's number (ISO/IEC 7812-1): 13 to 19 digits, the last a check digit (Luhn).
 *
 * @param value digits alone; personal data
 */
public record BankCardNumber(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9]{13,19}");

  /**
   * @throws InvalidValue if it is no such number
   */
  public BankCardNumber {
    require(FORM.matcher(value).matches(), "", "银行卡号须为 13 至 19 位数字，请核对");
    require(Luhn.holds(value, 0, value.length()), "", "银行卡号校验不通过，请核对是否输错");
  }

  /**
   * Reads a number as people type it, in groups with spaces between them.
   *
   * @throws InvalidValue if it is no such number
   */
  public static BankCardNumber parse(String text) {
    return new BankCardNumber(text.replace(" ", "").strip());
  }

  /** The last 4 digits, the rest as asterisks: what its owner may be shown. */
  public String masked() {
    return "*".repeat(value.length() - 4) + value.substring(value.length() - 4);
  }

  /** {@link #masked()}, so that no log or message holds the number by accident. */
  @Override
  public String toString() {
    return masked();
  }
}
