package org.openhpf.reading.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.reading.reader.CharacterSet;

/** The certificate of real estate title (不动产权证书, the form of 2015). */
final class PropertyCertificate implements Kind {
  private static final Pattern NUMBER =
      Pattern.compile("\\p{IsHan}[（(]\\d{4}[)）]\\p{IsHan}+不动产[权证]\\p{IsHan}*第[0-9A-Z]+号?");

  /** Parcel, 19, and fixture, 9 characters (GB/T 37346). */
  private static final Pattern UNIT = Pattern.compile("\\d{12}[A-Z]{2}\\d{5}[A-Z]\\d{8}");

  private static final List<String> TEXTS =
      List.of("rightKind", "rightNature", "use", "area", "term");

  @Override
  public String name() {
    return "property-certificate";
  }

  @Override
  public Map<String, Reading> read(Form form, SecondReader second) {
    var readings = new Readings(second);
    var fields = new LinkedHashMap<String, Reading>();
    fields.put("certificateNumber", readings.text(number(form)));
    fields.put("rightHolder", readings.text(form.valueOf("rightHolder")));
    fields.put("coOwnership", readings.text(form.valueOf("coOwnership")));
    fields.put("location", readings.address(form.valueOf("location")));
    fields.put(
        "unitNumber",
        readings.number(
            form.valueOf("unitNumber"),
            form.rows(),
            UNIT,
            PropertyCertificate::unit,
            text -> Divisions.name(text.substring(0, 6)).isPresent(),
            new CharacterSet("0123456789BCFGHJSWX")));
    TEXTS.forEach(field -> fields.put(field, readings.text(form.valueOf(field))));
    return fields;
  }

  /** Digits where only digits can stand; letters stand at 13, 14 and 20. */
  private static String unit(String text) {
    String upper = text.replace(" ", "").toUpperCase(java.util.Locale.ROOT);
    var unit = new StringBuilder(upper.length());
    for (int i = 0; i < upper.length(); i++) {
      boolean letter = upper.length() == 28 && (i == 12 || i == 13 || i == 19);
      unit.append(letter ? upper.substring(i, i + 1) : upper.substring(i, i + 1).replace('O', '0'));
    }
    return unit.toString();
  }

  private static Value number(Form form) {
    for (Row row : form.rows()) {
      Matcher matcher = NUMBER.matcher(row.text());
      if (matcher.find() && row.text().length() == row.glyphs().size()) {
        return new Value(row.glyphs()).part(matcher.start(), matcher.end());
      }
    }
    return Value.NONE;
  }
}
