package org.openhpf.intake.kind;

import static org.openhpf.kernel.InvalidValue.require;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openhpf.kernel.BankCardNumber;
import org.openhpf.kernel.Csv;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.kernel.UnifiedCreditCode;

/** The form of a field's value. */
public enum ValueCheck {
  TEXT,
  /** Han characters, with the middle dot (U+00B7) of names that are not Han. */
  PERSON_NAME,
  SEX,
  /** One of GB/T 3304-1991, 族 left off. */
  ETHNICITY,
  /** {@code YYYY-MM-DD}. */
  DATE,
  /** The same, or 长期. */
  DATE_OR_LONG_TERM,
  /** GB 11643-1999, with its check character. */
  RESIDENT_ID_NUMBER,
  /** GB 32100-2015, with its check characters. */
  CREDIT_CODE,
  /** ISO/IEC 7812-1, with its check digit. */
  BANK_CARD_NUMBER,
  /** 28 characters (GB/T 37346-2019): 19 of the parcel, 9 of what stands on it. */
  PROPERTY_UNIT_NUMBER;

  /** What an id card has instead of an end (居民身份证法 Art. 5). */
  public static final String LONG_TERM = "长期";

  private static final Pattern NAME = Pattern.compile("[\\p{IsHan}·]{2,50}");
  private static final Pattern UNIT = Pattern.compile("[0-9]{12}[A-Z]{2}[0-9]{5}[A-Z][0-9]{8}");
  private static final Set<String> ETHNICITIES =
      Csv.read(ValueCheck.class, "ethnicities.csv", List.of("name"), row -> row.get(0)).stream()
          .collect(Collectors.toUnmodifiableSet());

  static ValueCheck parse(String kebab) {
    return valueOf(kebab.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /**
   * What is wrong with a value, in Chinese and without it; empty where nothing is.
   *
   * @param today in China
   */
  public Optional<String> fault(String value, LocalDate today) {
    try {
      check(value, today);
      return Optional.empty();
    } catch (InvalidValue e) {
      return Optional.of(e.reason());
    } catch (DateTimeException e) {
      return Optional.of("日期须为实际存在的日期，格式为 YYYY-MM-DD");
    }
  }

  private void check(String value, LocalDate today) {
    switch (this) {
      case TEXT -> require(!value.isBlank(), "", "不能为空");
      case PERSON_NAME ->
          require(NAME.matcher(value).matches(), "", "姓名须为 2 至 50 个汉字，少数民族姓名用“·”分隔");
      case SEX -> require(value.equals("男") || value.equals("女"), "", "性别须为 男 或 女");
      case ETHNICITY -> require(ETHNICITIES.contains(value), "", "民族须为 56 个民族之一，不含“族”字");
      case DATE -> LocalDate.parse(value);
      case DATE_OR_LONG_TERM -> {
        if (!value.equals(LONG_TERM)) {
          LocalDate.parse(value);
        }
      }
      case RESIDENT_ID_NUMBER -> {
        var number = new ResidentIdNumber(value);
        require(!number.birthDate().isAfter(today), "", "身份证号码中的出生日期晚于今天，请核对");
      }
      case CREDIT_CODE -> new UnifiedCreditCode(value);
      case BANK_CARD_NUMBER -> new BankCardNumber(value);
      case PROPERTY_UNIT_NUMBER ->
          require(
              UNIT.matcher(value).matches(), "", "不动产单元号须为 28 位，如 440106001001GB00001F00010001");
    }
  }
}
