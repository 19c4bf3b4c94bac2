package org.openhpf.reading.kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openhpf.reading.reader.CharacterSet;

/** The marriage certificate (结婚证, the form of 2004): its holder, and both who married. */
final class MarriageCertificate implements Kind {
  /** J, the registry's division, year and serial number (memory). */
  private static final Pattern NUMBER = Pattern.compile("[A-Z]?\\d{6}-\\d{4}-\\d{6}");

  @Override
  public String name() {
    return "marriage-certificate";
  }

  @Override
  public Map<String, Reading> read(Form form, SecondReader second) {
    var readings = new Readings(second);
    var names = new NameReading(second);
    List<Reading> people = form.labelled("姓名").stream().map(form::beside).map(names::of).toList();
    List<Reading> numbers = numbers(form, readings);
    Reading holder = names.of(form.valueOf("holder"));
    int own = 0;
    int same = -1;
    for (int i = 0; i < people.size(); i++) {
      if (likeness(people.get(i).value(), holder.value()) > same) {
        same = likeness(people.get(i).value(), holder.value());
        own = i;
      }
    }
    boolean told = people.size() == 2 && same > 0;
    var fields = new LinkedHashMap<String, Reading>();
    fields.put(
        "certificateNumber",
        readings.number(
            form.valueOf("certificateNumber"),
            form.rows(),
            NUMBER,
            text -> text.replace('—', '-').replace('－', '-').replace('一', '-'),
            MarriageCertificate::isNumber,
            new CharacterSet("0123456789-J")));
    fields.put("registrationDate", readings.date(form.valueOf("registrationDate")));
    fields.put("holder", holder);
    fields.put("holderIdNumber", told ? at(numbers, own) : Reading.UNREAD);
    fields.put("spouse", told ? at(people, 1 - own) : Reading.UNREAD);
    fields.put("spouseIdNumber", told ? at(numbers, 1 - own) : Reading.UNREAD);
    return fields;
  }

  /** Its digits begin with a division, and its year is one of this form. */
  private static boolean isNumber(String text) {
    String digits = text.replaceAll("^[A-Z]", "");
    int year = Integer.parseInt(digits.substring(7, 11));
    return Divisions.name(digits.substring(0, 6)).isPresent() && year >= 1950 && year < 2100;
  }

  private static List<Reading> numbers(Form form, Readings readings) {
    var numbers = new ArrayList<Reading>();
    for (Row row : form.rows()) {
      Value value = new Value(row.glyphs());
      Reading number =
          readings.number(
              value,
              List.of(),
              IdCardFront.ID_NUMBER,
              Numbers::digits,
              text -> Numbers.idNumber(text).isPresent(),
              CharacterSet.ID_NUMBER);
      if (!number.isUnread()) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  private static Reading at(List<Reading> readings, int i) {
    return i < readings.size() && readings.size() == 2 ? readings.get(i) : Reading.UNREAD;
  }

  private static int likeness(String one, String other) {
    int same = one.equals(other) ? 1 : 0;
    for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
      same += one.charAt(i) == other.charAt(i) ? 1 : 0;
    }
    return same;
  }
}
