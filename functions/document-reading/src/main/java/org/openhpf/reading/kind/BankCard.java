package org.openhpf.reading.kind;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.kernel.BankCardNumber;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.reading.reader.CharacterSet;

/** A bank card (银行卡), of which nothing has a label but what stands in English. */
final class BankCard implements Kind {
  private static final Pattern NUMBER = Pattern.compile("\\d{16,19}");
  private static final Pattern BANK = Pattern.compile("\\p{IsHan}{2,10}银行");
  private static final Pattern MONTH = Pattern.compile("(0[1-9]|1[0-2])/(\\d{2})");

  @Override
  public String name() {
    return "bank-card";
  }

  @Override
  public Map<String, Reading> read(Form form, SecondReader second) {
    var readings = new Readings(second);
    var fields = new LinkedHashMap<String, Reading>();
    fields.put(
        "cardNumber",
        readings.number(
            Value.NONE,
            form.rows(),
            NUMBER,
            Numbers::digits,
            BankCard::checks,
            CharacterSet.DIGITS));
    fields.put("bankName", readings.text(first(form, BANK)));
    fields.put("validThru", readings.text(first(form, MONTH)));
    return fields;
  }

  static boolean checks(String number) {
    try {
      return !new BankCardNumber(number).value().isEmpty();
    } catch (InvalidValue e) {
      return false;
    }
  }

  private static Value first(Form form, Pattern pattern) {
    for (Row row : form.rows()) {
      Matcher matcher = pattern.matcher(row.text());
      if (matcher.find() && row.text().length() == row.glyphs().size()) {
        return new Value(row.glyphs()).part(matcher.start(), matcher.end());
      }
    }
    return Value.NONE;
  }
}
