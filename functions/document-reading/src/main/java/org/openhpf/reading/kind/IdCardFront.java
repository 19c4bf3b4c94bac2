package org.openhpf.reading.kind;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.kernel.Sex;
import org.openhpf.reading.page.ReadField.Evidence;
import org.openhpf.reading.reader.CharacterSet;

/**
 * The side of the resident identity card with the portrait (GA 461). The number says the date of
 * birth and the sex once more: neither is accepted unless both say the same.
 */
final class IdCardFront implements Kind {
  static final Pattern ID_NUMBER = Pattern.compile("[1-8]\\d{16}[\\dX]");

  private static final Pattern NAME = Pattern.compile("^(?:名|姓)(\\p{IsHan}[\\p{IsHan}·]{1,9})$");

  /** The row of sex and nation, whatever became of the labels. */
  private static final Pattern SEX_AND_NATION =
      Pattern.compile("([男女])(?:民.|.族)(\\p{IsHan}{1,4})$");

  /** (design) In heights of a line. */
  private static final double DATE_ROOM = 10;

  @Override
  public String name() {
    return "id-card-front";
  }

  @Override
  public Map<String, Reading> read(Form form, SecondReader second) {
    var readings = new Readings(second);
    Reading number = idNumber(form.valueOf("idNumber"), form, readings);
    Optional<ResidentIdNumber> valid = Numbers.idNumber(number.value());
    Value birthBeside = birthDate(form);
    // The number confirms the date; Tesseract is asked only where it does not.
    Reading printed = Readings.unconfirmedDate(birthBeside);
    Reading birth =
        valid.map(id -> id.birthDate().toString()).filter(printed.value()::equals).isPresent()
            ? printed
            : readings.date(birthBeside);
    Reading sex = sex(form);
    var fields = new LinkedHashMap<String, Reading>();
    fields.put("name", new NameReading(second).of(name(form)));
    fields.put("sex", confirmed(sex, valid.map(id -> id.sex() == Sex.MALE ? "男" : "女"), number));
    fields.put("ethnicity", ethnicity(form, second));
    fields.put("birthDate", confirmed(birth, valid.map(id -> id.birthDate().toString()), number));
    fields.put("address", readings.address(form.valueOf("address")));
    fields.put("idNumber", number.sureIf(number.sure() && agrees(valid, birth, sex)));
    return fields;
  }

  /** The name, also where half of its label was overlooked. */
  private static Value name(Form form) {
    Value beside = form.valueOf("name");
    if (!beside.isEmpty()) {
      return beside;
    }
    for (Row row : form.rows()) {
      Matcher matcher = NAME.matcher(row.text());
      if (matcher.find() && row.text().length() == row.glyphs().size()) {
        return new Value(row.glyphs()).part(matcher.start(1), matcher.end(1));
      }
    }
    return Value.NONE;
  }

  static Reading idNumber(Value beside, Form form, Readings readings) {
    return readings.number(
        beside,
        form.rows(),
        ID_NUMBER,
        Numbers::digits,
        text -> Numbers.idNumber(text).isPresent(),
        CharacterSet.ID_NUMBER);
  }

  private static boolean agrees(Optional<ResidentIdNumber> number, Reading birth, Reading sex) {
    return number.isPresent()
        && birth.value().equals(number.get().birthDate().toString())
        && (sex.isUnread() || sex.value().equals(number.get().sex() == Sex.MALE ? "男" : "女"));
  }

  /**
   * A field that the number says once more. Where it was read otherwise, the number is likelier.
   */
  private static Reading confirmed(Reading read, Optional<String> derived, Reading number) {
    if (derived.isEmpty()) {
      return read.sureIf(false);
    }
    var evidence = new Evidence("derived", derived.get(), number.confidence(), "由身份证号码得出");
    if (derived.get().equals(read.value())) {
      return read.with(evidence).sureIf(true);
    }
    return new Reading(
            derived.get(), number.confidence() * 0.8, false, read.where(), read.evidence())
        .with(evidence);
  }

  private static Value birthDate(Form form) {
    Value beside = form.valueOf("birthDate");
    if (Numbers.date(beside.text()).isPresent()) {
      return beside;
    }
    Optional<Value> elsewhere =
        form.rows().stream()
            .map(row -> new Value(row.glyphs()))
            .filter(row -> Numbers.date(row.text()).isPresent())
            .findFirst();
    return elsewhere
        .or(() -> form.labelOf("birthDate").map(label -> form.strip(label, DATE_ROOM)))
        .orElse(beside);
  }

  private static Reading sex(Form form) {
    Value beside = form.valueOf("sex");
    for (int i = 0; i < beside.glyphs().size(); i++) {
      if (beside.glyphs().get(i).text().matches("[男女]")) {
        return sex(beside.part(i, i + 1));
      }
    }
    return sexAndNation(form).map(row -> sex(row.part(0, 1))).orElse(Reading.UNREAD);
  }

  private static Reading sex(Value where) {
    return new Reading(
        where.text(),
        where.confidence(),
        false,
        where,
        java.util.List.of(new Evidence("paddle", where.text(), where.confidence(), "")));
  }

  /** From the character of the sex to the end of the row. */
  private static Optional<Value> sexAndNation(Form form) {
    for (Row row : form.rows()) {
      Matcher matcher = SEX_AND_NATION.matcher(row.text());
      if (matcher.find() && row.text().length() == row.glyphs().size()) {
        return Optional.of(new Value(row.glyphs()).part(matcher.start(), matcher.end()));
      }
    }
    return Optional.empty();
  }

  private static Reading ethnicity(Form form, SecondReader second) {
    Value beside = form.valueOf("ethnicity");
    if (beside.isEmpty()) {
      beside = sexAndNation(form).map(row -> row.part(3, row.glyphs().size())).orElse(Value.NONE);
    }
    return new NationReading(form, second).of(beside);
  }
}
