package org.openhpf.reading.sample;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Both sides of the resident identity card (GA 461): 85.6 by 54 mm. */
final class IdCard {
  private IdCard() {}

  static Drawn front(Invented invented, Look look, Random random) {
    Invented.Person person = invented.person();
    Sheet sheet = paper(look, random);
    double s = look.stretch();
    double left = look.tuned() ? 6 : 4 + random.nextDouble() * 4;
    double column = left + (look.tuned() ? 10.2 : 9 + random.nextDouble() * 4);
    double size = 3.0 * s;
    portrait(sheet, look, random);
    label(sheet, look, "姓名", left, 9.5 * s);
    sheet.write(
        person.name(), look.text(), size * 1.18, look.spacing(), look.ink(), column, 9.7 * s);
    label(sheet, look, "性别", left, 16.3 * s);
    sheet.write(person.sex(), look.text(), size, look.spacing(), look.ink(), column, 16.4 * s);
    double nation = column + 9.5 * s;
    label(sheet, look, "民族", nation, 16.3 * s);
    sheet.write(
        person.ethnicity(), look.text(), size, look.spacing(), look.ink(), nation + 8.6, 16.4 * s);
    birth(sheet, look, person.birth(), left, column, 22.7 * s);
    label(sheet, look, "住址", left, 29 * s);
    address(sheet, look, person.address(), column, 29 * s);
    label(sheet, look, "公民身份号码", left, 47.3 * s);
    double numberAt = look.tuned() ? 28.5 : left + 24 + random.nextDouble() * 3;
    double number = Math.min(84 - numberAt, 48);
    double digitSize = 3.6;
    double tracking = 0;
    double natural = Sheet.width(person.idNumber(), look.digits(), digitSize, 0);
    if (natural > number) {
      digitSize *= number / natural;
    } else {
      tracking = Math.min(0.25, (number - natural) / 18 / digitSize);
    }
    sheet.write(
        person.idNumber(), look.digits(), digitSize, tracking, look.ink(), numberAt, 47.6 * s);
    return new Drawn(
        sheet.image,
        true,
        new Truth(
            "id-card-front",
            Map.of(
                "name", person.name(),
                "sex", person.sex(),
                "ethnicity", person.ethnicity(),
                "birthDate", person.birth().toString(),
                "address", person.address(),
                "idNumber", person.idNumber())));
  }

  static Drawn back(Invented invented, Look look, Random random) {
    Sheet sheet = paper(look, random);
    double s = look.stretch();
    sheet.fill(new Color(200, 60, 60), new Ellipse2D.Double(6 * s, 5 * s, 15, 16));
    sheet.write("中华人民共和国", look.text(), 4.6 * s, 0.12, look.ink(), 26 * s, 13 * s);
    sheet.write("居民身份证", look.text(), 6.2 * s, 0.18, look.ink(), 27 * s, 22 * s);
    String authority = invented.policeOf(invented.county());
    LocalDate from = invented.date(2005, 2023);
    int years = new int[] {5, 10, 20, 0}[random.nextInt(4)];
    String to = years == 0 ? "长期" : from.plusYears(years).toString();
    double left = 20 * s;
    double column = left + 16;
    label(sheet, look, "签发机关", left, 41 * s);
    sheet.write(authority, look.text(), 3.0 * s, look.spacing(), look.ink(), column, 41 * s);
    label(sheet, look, "有效期限", left, 47.5 * s);
    sheet.write(
        from.toString().replace('-', '.') + "-" + to.replace('-', '.'),
        look.text(),
        3.0 * s,
        look.spacing(),
        look.ink(),
        column,
        47.5 * s);
    return new Drawn(
        sheet.image,
        true,
        new Truth(
            "id-card-back",
            Map.of("authority", authority, "validFrom", from.toString(), "validTo", to)));
  }

  /** Both sides on one white sheet, one below or beside the other, as they are copied. */
  static Drawn both(Invented invented, Look look, Random random) {
    Drawn front = front(invented, look, random);
    Drawn back = back(invented, look, random);
    boolean below = random.nextBoolean();
    Sheet sheet = new Sheet(below ? 105 : 190, below ? 130 : 75, Color.WHITE);
    double mm = Sheet.PIXELS_PER_MM;
    var ink = sheet.image.createGraphics();
    ink.drawImage(front.image(), (int) (7 * mm), (int) (8 * mm), null);
    ink.drawImage(
        back.image(), (int) ((below ? 10 : 98) * mm), (int) ((below ? 70 : 10) * mm), null);
    ink.dispose();
    var fields = new HashMap<>(front.truth().fields());
    fields.putAll(back.truth().fields());
    return new Drawn(sheet.image, false, new Truth("id-card-front", fields));
  }

  private static Sheet paper(Look look, Random random) {
    boolean plain = !look.tuned() && random.nextInt(3) == 0;
    Sheet sheet = new Sheet(85.6, 54, plain ? Color.WHITE : new Color(225, 235, 240));
    if (!plain) {
      sheet.ink.setPaint(
          new GradientPaint(0, 0, new Color(222, 238, 245), 85, 54, new Color(246, 228, 226)));
      sheet.ink.fill(new Rectangle2D.Double(0, 0, 85.6, 54));
      for (int i = 0; i < 14; i++) { // the fine curves of the ground
        sheet.ink.setColor(new Color(205, 215, 228));
        sheet.ink.setStroke(new java.awt.BasicStroke(0.12f));
        sheet.ink.draw(
            new Ellipse2D.Double(
                -20 + i * 3, 10 + random.nextDouble() * 30, 60 + i * 2.5, 20 + i * 1.5));
      }
    }
    return sheet;
  }

  private static void portrait(Sheet sheet, Look look, Random random) {
    double x = 55 + (look.tuned() ? 0 : random.nextDouble() * 3);
    sheet.fill(new Color(180 + random.nextInt(60), 190, 205), new Rectangle2D.Double(x, 7, 25, 32));
    sheet.fill(new Color(60, 50, 50), new Ellipse2D.Double(x + 6, 9, 13, 14));
    sheet.fill(new Color(225, 190, 165), new Ellipse2D.Double(x + 7, 12, 11, 14));
    sheet.fill(
        new Color(random.nextInt(90), 40, 70),
        new RoundRectangle2D.Double(x + 2, 28, 21, 12, 8, 8));
  }

  private static void label(Sheet sheet, Look look, String text, double x, double y) {
    double size = text.length() > 4 ? 2.7 : 2.65;
    sheet.write(
        text,
        look.labels(),
        size * look.stretch(),
        text.length() == 2 ? 0.15 : 0.02,
        look.labelInk(),
        x,
        y);
  }

  private static void birth(
      Sheet sheet, Look look, LocalDate birth, double left, double column, double y) {
    label(sheet, look, "出生", left, y);
    double s = look.stretch();
    double at = column;
    String[] parts = {
      "" + birth.getYear(), "年", "" + birth.getMonthValue(), "月", "" + birth.getDayOfMonth(), "日"
    };
    for (int i = 0; i < parts.length; i++) {
      boolean unit = i % 2 == 1;
      at =
          sheet.write(
                  parts[i],
                  unit ? look.labels() : look.text(),
                  (unit ? 2.65 : 3.0) * s,
                  0,
                  unit ? look.labelInk() : look.ink(),
                  at,
                  y)
              + (unit ? 1.4 : 1.0) * s;
    }
  }

  private static void address(Sheet sheet, Look look, String address, double column, double y) {
    double size = 3.0 * look.stretch();
    double room = 53.5 - column;
    int from = 0;
    for (int line = 0; from < address.length(); line++) {
      int to = from + 1;
      while (to < address.length()
          && Sheet.width(address.substring(from, to + 1), look.text(), size, look.spacing())
              <= room) {
        to++;
      }
      sheet.write(
          address.substring(from, to),
          look.text(),
          size,
          look.spacing(),
          look.ink(),
          column,
          y + line * size * 1.5);
      from = to;
    }
  }
}
