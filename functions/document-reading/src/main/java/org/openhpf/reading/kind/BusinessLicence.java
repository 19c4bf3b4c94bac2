package org.openhpf.reading.kind;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.openhpf.reading.reader.CharacterSet;

/** The business licence (营业执照), across or upright. */
final class BusinessLicence implements Kind {
  private static final Pattern CODE =
      Pattern.compile("[1-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY]\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");
  private static final CharacterSet CODE_CHARACTERS =
      new CharacterSet("0123456789ABCDEFGHJKLMNPQRTUWXY");

  private static final Pattern COMPANY_END =
      Pattern.compile("(公司|厂|店|部|中心|社|行|院|所|企业|伙）|场|馆|站|会|户)$");

  private static final Pattern MONEY_END = Pattern.compile("[元整币]$");

  @Override
  public String name() {
    return "business-licence";
  }

  @Override
  public Map<String, Reading> read(Form form, SecondReader second) {
    var readings = new Readings(second);
    var fields = new LinkedHashMap<String, Reading>();
    fields.put(
        "creditCode",
        readings.number(
            form.valueOf("creditCode"),
            form.rows(),
            CODE,
            Numbers::creditCodeCharacters,
            text -> Numbers.creditCode(text).isPresent(),
            CODE_CHARACTERS));
    fields.put("companyName", readings.text(form.valueOf("companyName"), COMPANY_END));
    fields.put("companyType", readings.text(form.valueOf("companyType")));
    fields.put(
        "legalRepresentative", new NameReading(second).of(form.valueOf("legalRepresentative")));
    fields.put("registeredCapital", readings.text(form.valueOf("registeredCapital"), MONEY_END));
    fields.put("establishedDate", readings.date(form.valueOf("establishedDate")));
    fields.put("address", readings.address(form.valueOf("address")));
    return fields;
  }
}
