package org.openhpf.identity.person;

import static org.openhpf.kernel.InvalidValue.require;

import java.util.regex.Pattern;

/**
 * A mobile number of the mainland (手机号): 11 digits, 1 and then 3 to 9.
 *
 * @param value personal data
 */
public record Phone(String value) {
  private static final Pattern FORM = Pattern.compile("1[3-9][0-9]{9}");

  /**
   * @throws org.openhpf.kernel.InvalidValue if it is none
   */
  public Phone {
    require(FORM.matcher(value).matches(), "", "手机号须为 11 位数字，以 13 至 19 开头，请核对");
  }

  /** Reads a number as people type it: blanks, hyphens and +86 are put right. */
  public static Phone parse(String text) {
    String digits = text.replaceAll("[\\s-]", "");
    return new Phone(digits.replaceFirst("^(\\+|00)?86(?=1[0-9]{10}$)", ""));
  }

  /** {@code 138****0000}. */
  public static String masked(String phone) {
    return phone.substring(0, 3) + "****" + phone.substring(7);
  }

  @Override
  public String toString() {
    return masked(value);
  }
}
