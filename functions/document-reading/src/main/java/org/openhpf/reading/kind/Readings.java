package org.openhpf.reading.kind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.openhpf.reading.page.ReadField.Evidence;
import org.openhpf.reading.reader.CharacterSet;
import org.openhpf.reading.reader.LineText;
import org.openhpf.reading.reader.TesseractModel;

/** Reads values by two readers that know nothing of each other, and compares them. */
final class Readings {
  private static final Pattern ADDRESS_END = Pattern.compile("[号室房栋幢座楼层村组户厦场园队屯寨庄里]$");

  private final SecondReader second;

  Readings(SecondReader second) {
    this.second = second;
  }

  /**
   * A number with check characters. It is looked for beside its label, then anywhere on the page.
   *
   * @param form of the number among other characters, after {@code normal}
   * @param normal puts letters that cannot occur right, one for one
   */
  Reading number(
      Value beside,
      List<Row> rows,
      Pattern form,
      UnaryOperator<String> normal,
      Predicate<String> check,
      CharacterSet allowed) {
    Value where = number(beside, rows, form, normal, check);
    if (where.isEmpty()) {
      return Reading.UNREAD;
    }
    String first = normal.apply(where.text());
    boolean holds = check.test(first);
    boolean stands = holds && where.lowest() >= Acceptance.SURE;
    var evidence = new ArrayList<Evidence>();
    evidence.add(new Evidence("paddle", first, where.confidence(), ""));
    String value = first;
    boolean agree = false;
    if (!stands) {
      LineText again = second.read(where, TesseractModel.ENG, allowed);
      evidence.add(new Evidence("tesseract", again.text(), again.confidence(), ""));
      agree = again.text().equals(first);
      value = !holds && check.test(again.text()) ? again.text() : first;
    }
    boolean confirmed = check.test(value);
    evidence.add(new Evidence("check", value, confirmed ? 1 : 0, confirmed ? "校验相符" : "校验不符"));
    boolean sure = stands || holds && agree && where.lowest() >= Acceptance.LIKELY;
    return new Reading(
        value, confirmed ? where.confidence() : where.confidence() / 2, sure, where, evidence);
  }

  private static Value number(
      Value beside,
      List<Row> rows,
      Pattern form,
      UnaryOperator<String> normal,
      Predicate<String> check) {
    var places = new ArrayList<Value>();
    places.add(beside);
    rows.forEach(row -> places.add(new Value(row.glyphs())));
    Value found = Value.NONE;
    for (Value place : places) {
      String text = normal.apply(place.text());
      Optional<int[]> span = Numbers.find(text, form, check);
      if (span.isPresent() && text.length() == place.glyphs().size()) {
        Value part = place.part(span.get()[0], span.get()[1]);
        if (check.test(normal.apply(part.text()))) {
          return part;
        }
        found = found.isEmpty() ? part : found;
      }
    }
    return found;
  }

  /** A date as the first reader alone has it; something else has to confirm it. */
  static Reading unconfirmedDate(Value beside) {
    return Numbers.date(beside.text())
        .map(
            date ->
                new Reading(
                    date.toString(),
                    beside.confidence(),
                    false,
                    beside,
                    List.of(new Evidence("paddle", date.toString(), beside.confidence(), ""))))
        .orElse(Reading.UNREAD);
  }

  /** A date, as YYYY-MM-DD. */
  Reading date(Value beside) {
    Optional<LocalDate> first = Numbers.date(beside.text());
    if (first.isPresent() && beside.lowest() >= Acceptance.SURE) {
      return unconfirmedDate(beside).sureIf(true);
    }
    LineText again =
        second.read(beside, TesseractModel.CHI_SIM, new CharacterSet("0123456789年月日.-至长期"));
    Optional<LocalDate> other = Numbers.date(again.text());
    if (first.isEmpty() && other.isEmpty()) {
      return Reading.UNREAD;
    }
    String value = first.or(() -> other).orElseThrow().toString();
    boolean sure =
        first.isPresent() && first.equals(other) && beside.lowest() >= Acceptance.LIKELY_DATE;
    return new Reading(
        value,
        first.isPresent() ? beside.confidence() : again.confidence() / 2,
        sure,
        beside,
        List.of(
            new Evidence(
                "paddle", first.map(LocalDate::toString).orElse(""), beside.confidence(), ""),
            new Evidence(
                "tesseract", other.map(LocalDate::toString).orElse(""), again.confidence(), "")));
  }

  /** Any text. What is missing to a whole agreement is left to people. */
  Reading text(Value beside) {
    return text(beside, Pattern.compile(""));
  }

  /**
   * A text of which it is known how it ends, so that one whose end was overlooked is not accepted.
   *
   * @param end of a whole one
   */
  Reading text(Value beside, Pattern end) {
    return text(beside, PrintedText.normal(beside.text()), end, Optional.empty());
  }

  /**
   * @param derived what the first reader's text was put right to, by a table
   */
  private Reading text(Value beside, String text, Pattern end, Optional<Evidence> derived) {
    if (text.isEmpty()) {
      return Reading.UNREAD;
    }
    boolean likely =
        derived.isEmpty()
            && beside.lowest() >= Acceptance.LIKELY
            && !Gaps.within(beside)
            && PrintedText.balanced(text)
            && end.matcher(text).find();
    var evidence = new ArrayList<Evidence>();
    evidence.add(
        new Evidence("paddle", PrintedText.normal(beside.text()), beside.confidence(), ""));
    boolean sure = likely && agrees(beside, evidence);
    derived.ifPresent(evidence::add);
    return new Reading(text, beside.confidence(), sure, beside, evidence);
  }

  /** Whether the second reader says the same, line by line: where one differs it is done. */
  private boolean agrees(Value beside, List<Evidence> evidence) {
    var other = new StringBuilder();
    double confidence = 1;
    boolean agree = true;
    int lines = 0;
    for (Value.Segment segment : beside.segments()) {
      var line = new Value(segment.glyphs());
      LineText again = second.read(line, TesseractModel.CHI_SIM, CharacterSet.ANY);
      other.append(again.text());
      confidence = Math.min(confidence, again.confidence());
      lines++;
      agree = PrintedText.same(PrintedText.normal(line.text()), PrintedText.normal(again.text()));
      if (!agree) {
        break;
      }
    }
    boolean all = lines == beside.segments().size();
    evidence.add(
        new Evidence(
            "tesseract",
            PrintedText.normal(other.toString()),
            confidence,
            all ? "" : "读到第" + lines + "行为止"));
    return agree;
  }

  /** An address: its division is put right by the table of divisions, where one alone is near. */
  Reading address(Value beside) {
    String read = PrintedText.normal(beside.text());
    Optional<String> corrected = Divisions.corrected(read);
    return text(
        beside,
        corrected.orElse(read),
        ADDRESS_END,
        corrected.map(whole -> new Evidence("derived", whole, 0.5, "按行政区划表更正了行政区划名称")));
  }
}
