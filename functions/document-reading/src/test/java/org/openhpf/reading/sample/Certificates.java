package org.openhpf.reading.sample;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;

/** Real estate title certificates (不动产权证书) and marriage certificates (结婚证). */
final class Certificates {
  private static final String[] PROVINCES = {"粤", "苏", "浙", "鲁", "川", "鄂", "湘", "京", "沪", "黔"};
  private static final String[] CITIES = {"广州市", "深圳市", "南京市", "杭州市", "成都市", "武汉市", "长沙市", "佛山市"};
  private static final Color LINE = new Color(70, 70, 70);

  private Certificates() {}

  static Drawn property(Invented invented, Look look, Random random) {
    String county = invented.county();
    int year = random.nextInt(2015, 2025);
    String number = "%s（%d）%s不动产权第%0" + (random.nextBoolean() ? 7 : 8) + "d号";
    boolean shared = random.nextInt(3) == 0;
    String holder = invented.name() + (shared ? "、" + invented.name() : "");
    double area = random.nextInt(4000, 19000) / 100.0;
    LocalDate until = invented.date(2050, 2090);
    Map<String, String> fields =
        Map.of(
            "certificateNumber",
            number.formatted(
                invented.pick(PROVINCES), year, invented.pick(CITIES), random.nextInt(1000000)),
            "rightHolder",
            holder,
            "coOwnership",
            shared ? "共同共有" : "单独所有",
            "location",
            invented.address(county),
            "unitNumber",
            "%s%06d%s%05dF%08d"
                .formatted(
                    county,
                    random.nextInt(1000000),
                    random.nextBoolean() ? "GB" : "JC",
                    random.nextInt(100000),
                    random.nextInt(100000)),
            "rightKind",
            "国有建设用地使用权/房屋所有权",
            "rightNature",
            random.nextBoolean() ? "出让/市场化商品房" : "出让/商品房",
            "use",
            random.nextBoolean() ? "城镇住宅用地/住宅" : "住宅用地/成套住宅",
            "area",
            "房屋建筑面积：%.2f㎡".formatted(area),
            "term",
            "国有建设用地使用权至" + Licence.printed(until) + "止");
    Sheet sheet = new Sheet(150, 210, new Color(250, 247, 240));
    double s = look.stretch();
    sheet.write(fields.get("certificateNumber"), look.text(), 4.6, 0, look.ink(), 26, 24);
    String[] rows = {
      "rightHolder",
      "权利人",
      "coOwnership",
      "共有情况",
      "location",
      "坐落",
      "unitNumber",
      "不动产单元号",
      "rightKind",
      "权利类型",
      "rightNature",
      "权利性质",
      "use",
      "用途",
      "area",
      "面积",
      "term",
      "使用期限"
    };
    double y = 32, step = 12.5 * s, left = 14, column = 44, right = 138, size = 3.9 * s;
    for (int i = 0; i < rows.length; i += 2) {
      sheet.line(LINE, 0.25, left, y, right, y);
      String label = rows[i + 1];
      double gap = label.length() == 6 ? 0 : (5.0 - label.length()) / (label.length() - 1) * 0.8;
      sheet.write(label, look.labels(), size, gap, look.labelInk(), left + 3, y + step * 0.62);
      wrapped(sheet, look, fields.get(rows[i]), column + 2, y, step, size, right - column - 4);
      y += step;
    }
    sheet.line(LINE, 0.25, left, y, right, y);
    sheet.write("权利其他状况", look.labels(), size, 0, look.labelInk(), left + 3, y + 20);
    sheet.write(
        "登记原因：商品房买卖；房屋结构：钢筋混凝土；", look.text(), size * 0.9, 0, look.ink(), column + 2, y + 12);
    sheet.line(LINE, 0.25, left, y + 45, right, y + 45);
    for (double x : new double[] {left, column, right}) {
      sheet.line(LINE, 0.25, x, 32, x, y + 45);
    }
    return new Drawn(sheet.image, false, new Truth("property-certificate", fields));
  }

  private static void wrapped(
      Sheet sheet,
      Look look,
      String value,
      double x,
      double y,
      double step,
      double size,
      double room) {
    if (Sheet.width(value, look.text(), size, 0) <= room) {
      sheet.write(value, look.text(), size, 0, look.ink(), x, y + step * 0.62);
      return;
    }
    int to = value.length();
    while (Sheet.width(value.substring(0, to), look.text(), size, 0) > room) {
      to--;
    }
    sheet.write(value.substring(0, to), look.text(), size, 0, look.ink(), x, y + step * 0.42);
    sheet.write(value.substring(to), look.text(), size, 0, look.ink(), x, y + step * 0.85);
  }

  static Drawn marriage(Invented invented, Look look, Random random) {
    Invented.Person one = invented.person();
    Invented.Person other = invented.person();
    LocalDate day = invented.date(2004, 2024);
    String number =
        "J%s-%d-%06d".formatted(invented.county(), day.getYear(), random.nextInt(20000));
    boolean first = random.nextBoolean();
    Sheet sheet = new Sheet(120, 165, new Color(253, 236, 232));
    double s = look.stretch(), size = 3.6 * s;
    sheet.fill(new Color(190, 205, 220), new Rectangle2D.Double(68, 12, 42, 30));
    pair(sheet, look, "持证人", one.name(), 12, 56, size, 21);
    pair(sheet, look, "登记日期", Licence.printed(day), 12, 64 * s, size, 21);
    pair(sheet, look, "结婚证字号", number, 12, 72 * s, size, 21);
    pair(sheet, look, "备注", "", 12, 80 * s, size, 21);
    sheet.line(LINE, 0.2, 10, 86, 110, 86);
    person(sheet, look, first ? one : other, first, 95, size);
    sheet.line(LINE, 0.2, 10, 124, 110, 124);
    person(sheet, look, first ? other : one, !first, 132, size);
    return new Drawn(
        sheet.image,
        false,
        new Truth(
            "marriage-certificate",
            Map.of(
                "certificateNumber", number,
                "registrationDate", day.toString(),
                "holder", one.name(),
                "holderIdNumber", one.idNumber(),
                "spouse", other.name(),
                "spouseIdNumber", other.idNumber())));
  }

  private static void person(
      Sheet sheet, Look look, Invented.Person person, boolean man, double y, double size) {
    pair(sheet, look, "姓名", person.name(), 12, y, size, 14);
    pair(sheet, look, "性别", person.sex(), 66, y, size, 14);
    pair(sheet, look, "国籍", "中国", 12, y + 9, size, 14);
    pair(sheet, look, "出生日期", Licence.printed(person.birth()), 50, y + 9, size, 17);
    pair(sheet, look, "身份证件号", person.idNumber(), 12, y + 18, size, 22);
  }

  private static void pair(
      Sheet sheet,
      Look look,
      String label,
      String value,
      double x,
      double y,
      double size,
      double column) {
    sheet.write(label, look.labels(), size, 0, look.labelInk(), x, y);
    sheet.write(value, look.text(), size, look.spacing(), look.ink(), x + column, y);
  }
}
