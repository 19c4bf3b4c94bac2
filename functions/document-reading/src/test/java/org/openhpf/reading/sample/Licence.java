package org.openhpf.reading.sample;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;

/** A business licence (营业执照) of the 2019 form, A4 across, and of the older upright form. */
final class Licence {
  private static final String[] TYPES = {
    "有限责任公司（自然人投资或控股）", "有限责任公司(自然人独资)", "股份有限公司（非上市）", "有限责任公司（法人独资）", "其他有限责任公司"
  };
  private static final String[] SUMS = {
    "壹佰万元整", "伍佰万元整", "1000万元人民币", "贰仟万元整", "50万人民币", "叁拾万元整", "壹亿元整"
  };

  private Licence() {}

  static Drawn draw(Invented invented, Look look, Random random) {
    String county = invented.county();
    LocalDate founded = invented.date(2001, 2023);
    Map<String, String> fields =
        Map.of(
            "creditCode", invented.creditCode(county),
            "companyName", invented.company(county),
            "companyType", invented.pick(TYPES),
            "legalRepresentative", invented.name(),
            "registeredCapital", invented.pick(SUMS),
            "establishedDate", founded.toString(),
            "address", invented.address(county));
    Sheet sheet =
        look.tuned() || random.nextBoolean()
            ? across(invented, look, fields, founded, random)
            : upright(invented, look, fields, founded);
    return new Drawn(sheet.image, false, new Truth("business-licence", fields));
  }

  private static Sheet across(
      Invented invented, Look look, Map<String, String> fields, LocalDate founded, Random random) {
    Sheet sheet = new Sheet(297, 210, new Color(252, 250, 240));
    sheet.ink.setColor(new Color(200, 170, 110));
    sheet.ink.setStroke(new java.awt.BasicStroke(1.5f));
    sheet.ink.draw(new Rectangle2D.Double(8, 8, 281, 194));
    sheet.fill(new Color(205, 50, 45), new Ellipse2D.Double(136, 14, 26, 26));
    sheet.write("营业执照", look.labels(), 17, 0.35, look.ink(), 104, 60);
    sheet.write("（副  本）", look.labels(), 6, 0.1, look.ink(), 134, 72);
    sheet.write("统一社会信用代码", look.labels(), 4.4, 0, look.ink(), 28, 52);
    sheet.write(fields.get("creditCode"), look.digits(), 5, 0.02, look.ink(), 28, 60);
    sheet.fill(new Color(40, 40, 40), new Rectangle2D.Double(240, 35, 25, 25));
    double left = 28, right = 165, y = 90, step = 14.5 * look.stretch();
    double size = 4.6 * look.stretch();
    row(sheet, look, "名称", fields.get("companyName"), left, y, size, 96);
    row(sheet, look, "类型", fields.get("companyType"), left, y + step, size, 96);
    row(sheet, look, "法定代表人", fields.get("legalRepresentative"), left, y + 2 * step, size, 96);
    row(sheet, look, "经营范围", invented.sentence(90), left, y + 3 * step, size, 96);
    row(sheet, look, "注册资本", fields.get("registeredCapital"), right, y, size, 90);
    row(sheet, look, "成立日期", printed(founded), right, y + step, size, 90);
    row(sheet, look, "住所", fields.get("address"), right, y + 2 * step, size, 86);
    if (random.nextBoolean()) {
      row(sheet, look, "营业期限", printed(founded) + "至长期", right, y + 3.6 * step, size, 90);
    }
    sheet.write("登记机关", look.labels(), 5, 0.3, look.ink(), 180, 168);
    sheet.write(
        printed(founded.plusDays(400)).replace("年", " 年 ").replace("月", " 月 "),
        look.text(),
        4.4,
        0,
        look.ink(),
        205,
        184);
    sheet.ink.setColor(new Color(215, 60, 50, 150));
    sheet.ink.setStroke(new java.awt.BasicStroke(1.2f));
    sheet.ink.draw(new Ellipse2D.Double(205, 150, 40, 40));
    sheet.write("国家企业信用信息公示系统网址：http://www.gsxt.gov.cn", look.labels(), 3, 0, look.ink(), 28, 198);
    sheet.write("国家市场监督管理总局监制", look.labels(), 3, 0, look.ink(), 220, 198);
    return sheet;
  }

  private static Sheet upright(
      Invented invented, Look look, Map<String, String> fields, LocalDate founded) {
    Sheet sheet = new Sheet(210, 297, new Color(255, 253, 246));
    sheet.fill(new Color(205, 50, 45), new Ellipse2D.Double(92, 16, 26, 26));
    sheet.write("营 业 执 照", look.labels(), 16, 0, look.ink(), 62, 66);
    sheet.write("统一社会信用代码 " + fields.get("creditCode"), look.text(), 4.6, 0, look.ink(), 70, 80);
    double y = 102, step = 15, size = 4.8 * look.stretch();
    row(sheet, look, "名称", fields.get("companyName"), 30, y, size, 120);
    row(sheet, look, "类型", fields.get("companyType"), 30, y + step, size, 120);
    row(sheet, look, "住所", fields.get("address"), 30, y + 2 * step, size, 120);
    row(sheet, look, "法定代表人", fields.get("legalRepresentative"), 30, y + 3 * step, size, 120);
    row(sheet, look, "注册资本", fields.get("registeredCapital"), 30, y + 4 * step, size, 120);
    row(sheet, look, "成立日期", printed(founded), 30, y + 5 * step, size, 120);
    row(sheet, look, "营业期限", printed(founded) + "至长期", 30, y + 6 * step, size, 120);
    row(sheet, look, "经营范围", invented.sentence(60), 30, y + 7 * step, size, 120);
    sheet.write("登记机关", look.labels(), 5, 0.3, look.ink(), 120, 250);
    sheet.write(printed(founded.plusDays(300)), look.text(), 4.6, 0, look.ink(), 130, 264);
    return sheet;
  }

  /** Labels are drawn apart to one width, as printed forms do; long values wrap. */
  private static void row(
      Sheet sheet,
      Look look,
      String label,
      String value,
      double x,
      double y,
      double size,
      double room) {
    double width = 5 * size;
    double gap = label.length() < 2 ? 0 : (width / size - label.length()) / (label.length() - 1);
    sheet.write(label, look.labels(), size, gap, look.labelInk(), x, y);
    double column = x + width + size;
    int from = 0;
    for (int line = 0; from < value.length(); line++) {
      int to = from + 1;
      while (to < value.length()
          && Sheet.width(value.substring(from, to + 1), look.text(), size, look.spacing())
              <= room - width) {
        to++;
      }
      sheet.write(
          value.substring(from, to),
          look.text(),
          size,
          look.spacing(),
          look.ink(),
          column,
          y + line * size * 1.4);
      from = to;
    }
  }

  static String printed(LocalDate date) {
    return "%d年%02d月%02d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }
}
