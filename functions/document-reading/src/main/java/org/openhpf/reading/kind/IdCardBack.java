package org.openhpf.reading.kind;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openhpf.reading.page.ReadField.Evidence;
import org.openhpf.reading.reader.CharacterSet;
import org.openhpf.reading.reader.LineText;
import org.openhpf.reading.reader.TesseractModel;

/** The side of the resident identity card with the emblem (GA 461). */
final class IdCardBack implements Kind {
  /** Years a card is valid, by its holder's age (居民身份证法 article 5); or without end. */
  private static final List<Integer> TERMS = List.of(5, 10, 20);

  @Override
  public String name() {
    return "id-card-back";
  }

  @Override
  public Map<String, Reading> read(Form form, SecondReader second) {
    var fields = new LinkedHashMap<String, Reading>();
    fields.put("authority", new Readings(second).text(form.valueOf("authority")));
    Value period = period(form);
    Optional<Period> first = Period.of(period.text());
    boolean stands = first.filter(Period::usual).isPresent() && period.lowest() >= Acceptance.SURE;
    Optional<LineText> again =
        stands
            ? Optional.empty()
            : Optional.of(
                second.read(period, TesseractModel.CHI_SIM, new CharacterSet("0123456789.-长期")));
    Optional<Period> other = again.flatMap(text -> Period.of(text.text()));
    Optional<Period> chosen = first.filter(Period::usual).or(() -> other).or(() -> first);
    // Both ends are some whole term apart, which a misread digit hardly keeps.
    boolean sure = chosen.isPresent() && chosen.get().usual() && (stands || first.equals(other));
    fields.put("validFrom", reading(Period::from, chosen, first, other, sure, period, again));
    fields.put("validTo", reading(Period::to, chosen, first, other, sure, period, again));
    return fields;
  }

  private static Value period(Form form) {
    Value beside = form.valueOf("validity");
    if (Period.of(beside.text()).isPresent()) {
      return beside;
    }
    return form.rows().stream()
        .map(row -> new Value(row.glyphs()))
        .filter(row -> Period.of(row.text()).isPresent())
        .findFirst()
        .orElse(beside);
  }

  private static Reading reading(
      java.util.function.Function<Period, String> part,
      Optional<Period> chosen,
      Optional<Period> first,
      Optional<Period> other,
      boolean sure,
      Value where,
      Optional<LineText> again) {
    return chosen
        .map(
            period ->
                new Reading(
                    part.apply(period),
                    where.confidence(),
                    sure,
                    where,
                    Stream.concat(
                            Stream.of(
                                new Evidence(
                                    "paddle", first.map(part).orElse(""), where.confidence(), "")),
                            again.stream()
                                .map(
                                    text ->
                                        new Evidence(
                                            "tesseract",
                                            other.map(part).orElse(""),
                                            text.confidence(),
                                            "")))
                        .toList()))
        .orElse(Reading.UNREAD);
  }

  /**
   * A card's period of validity.
   *
   * @param to a date, or 长期
   */
  private record Period(String from, String to) {
    static Optional<Period> of(String text) {
      Optional<LocalDate> from = Numbers.date(text);
      if (from.isEmpty()) {
        return Optional.empty();
      }
      String rest =
          text.substring(Math.min(text.length(), text.indexOf("" + from.get().getYear()) + 8));
      Optional<String> to =
          rest.contains("长期") || rest.contains("期")
              ? Optional.of("长期")
              : Numbers.date(rest).map(LocalDate::toString);
      return to.map(end -> new Period(from.get().toString(), end));
    }

    boolean usual() {
      return to.equals("长期")
          || TERMS.stream()
              .anyMatch(years -> LocalDate.parse(from).plusYears(years).toString().equals(to));
    }
  }
}
