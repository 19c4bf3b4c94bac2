package org.openhpf.kernel;

import static org.openhpf.kernel.InvalidValue.require;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A unified social credit code (统一社会信用代码, GB 32100-2015): who registered, kind, 6 digits of region,
 * 9 of organisation code, 1 check character.
 *
 * <p>Enforced: length, alphabet (no I, O, S, V, Z), digits of the region, the check character of
 * the whole and that of the organisation code at 9 to 17 (GB 11714-1997). Not enforced: the lists
 * of registrars and kinds, which grow, and whether the region is one of GB/T 2260.
 *
 * @param value 18 characters, letters in upper case
 */
public record UnifiedCreditCode(String value) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final Pattern FORM =
      Pattern.compile("[" + ALPHABET + "]{2}[0-9]{6}[" + ALPHABET + "]{10}");
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  /**
   * @throws InvalidValue if it is no such code
   */
  public UnifiedCreditCode {
    require(FORM.matcher(value).matches(), "", "统一社会信用代码须为 18 位数字或大写字母，不含 I、O、S、V、Z");
    require(
        checkCharacter(value) == value.charAt(17)
            && organisationCheckCharacter(value.substring(8, 16)) == value.charAt(16),
        "",
        "统一社会信用代码校验不通过，请核对是否输错");
  }

  /**
   * Reads a code as people type it: spaces around it and small letters are put right.
   *
   * @throws InvalidValue if it is no such code
   */
  public static UnifiedCreditCode parse(String text) {
    return new UnifiedCreditCode(text.strip().toUpperCase(Locale.ROOT));
  }

  /** The organisation code (组织机构代码, GB 11714-1997), characters 9 to 17. */
  public String organisationCode() {
    return value.substring(8, 17);
  }

  /** The code. */
  @Override
  public String toString() {
    return value;
  }

  private static char checkCharacter(String first17) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * ALPHABET.indexOf(first17.charAt(i));
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  /** Here letters count from A = 10 to Z = 35 without gaps, unlike in the whole. */
  private static char organisationCheckCharacter(String first8) {
    int sum = 0;
    for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
      sum += ORGANISATION_WEIGHTS[i] * Character.digit(first8.charAt(i), 36);
    }
    return "0X987654321".charAt(sum % 11);
  }
}
