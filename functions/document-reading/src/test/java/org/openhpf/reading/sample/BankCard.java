package org.openhpf.reading.sample;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Map;
import java.util.Random;

/** Bank cards, with the leading digits their issuers publish. */
final class BankCard {
  private static final String[][] BANKS = {
    {"中国工商银行", "622202", "19"},
    {"中国农业银行", "622848", "19"},
    {"中国银行", "621661", "19"},
    {"中国建设银行", "621700", "19"},
    {"交通银行", "622260", "19"},
    {"招商银行", "622588", "16"},
    {"中国邮政储蓄银行", "621799", "19"},
    {"广发银行", "622568", "19"},
    {"中信银行", "621771", "16"},
    {"平安银行", "622155", "16"}
  };

  private BankCard() {}

  static Drawn draw(Invented invented, Look look, Random random) {
    String[] bank = BANKS[random.nextInt(BANKS.length)];
    String number = invented.cardNumber(bank[1], Integer.parseInt(bank[2]));
    String until = "%02d/%02d".formatted(random.nextInt(1, 13), random.nextInt(26, 36));
    Sheet sheet = new Sheet(85.6, 54, Color.WHITE);
    boolean dark = random.nextBoolean();
    int r = random.nextInt(90), g = random.nextInt(90), b = random.nextInt(90);
    Color one = dark ? new Color(r, g, b) : new Color(255 - r, 255 - g, 255 - b);
    Color two = dark ? new Color(r + 40, g + 30, b + 40) : new Color(235 - r, 240 - g, 245 - b);
    sheet.ink.setPaint(new GradientPaint(0, 0, one, 85, 54, two));
    sheet.ink.fill(new Rectangle2D.Double(0, 0, 85.6, 54));
    Color ink = dark ? new Color(240, 240, 235) : new Color(25, 25, 30);
    sheet.write(bank[0], look.text(), 5, 0, ink, look.tuned() ? 8 : 30, 10.5);
    sheet.write("借记卡", look.labels(), 3, 0, ink, 70, look.tuned() ? 10 : 49);
    sheet.fill(new Color(215, 180, 90), new RoundRectangle2D.Double(9, 17, 11, 8.5, 2, 2));
    Font digits =
        look.tuned()
            ? new Font(Font.MONOSPACED, Font.BOLD, 1)
            : new Font(Font.SANS_SERIF, Font.PLAIN, 1);
    String grouped =
        number.length() == 16 || look.tuned()
            ? number.replaceAll("(.{4})(?=.)", "$1 ")
            : number.substring(0, 6) + " " + number.substring(6);
    double size = 5.2;
    double natural = Sheet.width(grouped, digits, size, 0);
    sheet.write(grouped, digits, Math.min(size, size * 72 / natural), 0, ink, 7, 34);
    sheet.write("VALID", look.digits(), 1.8, 0, ink, 34, 39.6);
    sheet.write("THRU", look.digits(), 1.8, 0, ink, 34, 41.8);
    sheet.write(until, digits, 3.4, 0, ink, 42, 41.6);
    sheet.write("UnionPay 银联", look.text(), 3.4, 0, ink, look.tuned() ? 62 : 58, 48);
    return new Drawn(
        sheet.image,
        true,
        new Truth(
            "bank-card", Map.of("cardNumber", number, "bankName", bank[0], "validThru", until)));
  }
}
