package org.openhpf.kernel;

import static org.openhpf.kernel.InvalidValue.require;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A citizen's id number (公民身份号码, GB 11643-1999): 6 digits of address, 8 of birth date, 3 of order,
 * 1 check character.
 *
 * <p>Enforced: form, check character (ISO 7064 MOD 11-2), a real birth date from 1800 on. The
 * address code is only held to begin with 1 to 8, as those of GB/T 2260 do: numbers keep the codes
 * of counties long merged.
 *
 * @param value 18 characters, X in upper case; personal data
 */
public record ResidentIdNumber(String value) {
  private static final Pattern FORM = Pattern.compile("[1-8][0-9]{16}[0-9X]");
  private static final Pattern OLD_FORM = Pattern.compile("[1-8][0-9]{14}");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_CHARACTERS = "10X98765432";
  private static final DateTimeFormatter BIRTH =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

  /**
   * @throws InvalidValue if it is no such number
   */
  public ResidentIdNumber {
    require(FORM.matcher(value).matches(), "", "身份证号码须为 18 位，末位可以是 X，请核对");
    require(checkCharacter(value) == value.charAt(17), "", "身份证号码校验不通过，请核对是否输错");
    require(birth(value).getYear() >= 1800, "", "身份证号码中的出生日期不正确，请核对");
  }

  /**
   * Reads a number as people type it: spaces around it and a small x are put right, and the 15
   * digits issued before October 1999 (GB 11643-1989) are raised to 18 by the century 19 and the
   * check character. A number of 15 digits has no check character of its own: a mistyped one may
   * pass.
   *
   * @param today in China; the birth date must not be after it
   * @throws InvalidValue if it is no such number
   */
  public static ResidentIdNumber parse(String text, LocalDate today) {
    String typed = text.strip().toUpperCase(Locale.ROOT);
    var number = new ResidentIdNumber(OLD_FORM.matcher(typed).matches() ? raised(typed) : typed);
    require(!number.birthDate().isAfter(today), "", "身份证号码中的出生日期晚于今天，请核对");
    return number;
  }

  /** The date of birth, digits 7 to 14. */
  public LocalDate birthDate() {
    return birth(value);
  }

  /** By digit 17: odd is male. */
  public Sex sex() {
    return value.charAt(16) % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  /**
   * Full years (周岁) on a date; who is born on 29 February completes one on 1 March. Negative before
   * birth.
   */
  public int ageOn(LocalDate date) {
    return Period.between(birthDate(), date).getYears();
  }

  /**
   * The first 3 and last 4 characters, the rest as asterisks: what its owner may be shown. The
   * birth date is hidden.
   */
  public String masked() {
    return value.substring(0, 3) + "*".repeat(11) + value.substring(14);
  }

  /** {@link #masked()}, so that no log or message holds the number by accident. */
  @Override
  public String toString() {
    return masked();
  }

  private static String raised(String old) {
    String first17 = old.substring(0, 6) + "19" + old.substring(6);
    return first17 + checkCharacter(first17);
  }

  private static char checkCharacter(String first17) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (first17.charAt(i) - '0');
    }
    return CHECK_CHARACTERS.charAt(sum % 11);
  }

  private static LocalDate birth(String number) {
    try {
      return LocalDate.parse(number.substring(6, 14), BIRTH);
    } catch (DateTimeException e) {
      throw new InvalidValue("", "身份证号码中的出生日期不正确，请核对");
    }
  }
}
