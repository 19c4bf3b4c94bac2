package org.openhpf.reading.glyph;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.openhpf.reading.image.GreyImage;
import org.openhpf.reading.sample.Fonts;

/**
 * Makes {@code glyphs.bin.gz} of Noto Sans CJK SC and Noto Serif CJK SC (SIL Open Font License):
 * run with the network's keys ({@code ppocr_keys_v1.txt}), {@code rare-characters.txt} and the file
 * to write.
 */
final class WriteGlyphs {
  private WriteGlyphs() {}

  public static void main(String[] arguments) throws IOException {
    Set<String> known = han(Files.readString(Path.of(arguments[0])));
    Set<String> rare = han(Files.readString(Path.of(arguments[1])));
    rare.addAll(gb2312());
    rare.removeAll(known);
    List<Font> styles =
        Fonts.chinese().stream()
            .filter(font -> font.getFontName().matches("Noto (Sans|Serif) CJK SC( Regular)?"))
            .toList();
    known.removeIf(character -> missing(character, styles));
    rare.removeIf(character -> missing(character, styles));
    try (var out =
        new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[2]))))) {
      out.writeInt(known.size());
      out.writeInt(styles.size());
      out.writeUTF(String.join("", known));
      out.writeUTF(String.join("", rare));
      var all = new ArrayList<>(known);
      all.addAll(rare);
      for (String character : all) {
        for (Font style : styles) {
          out.write(packed(Shape.of(picture(character, style))));
        }
      }
    }
    System.out.println(known.size() + " known, " + rare.size() + " rare, " + styles);
  }

  private static boolean missing(String character, List<Font> styles) {
    return styles.stream()
        .anyMatch(
            style ->
                style.canDisplayUpTo(character) >= 0
                    || Shape.of(picture(character, style)) == null);
  }

  private static Set<String> han(String text) {
    var han = new LinkedHashSet<String>();
    text.codePoints()
        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
        .forEach(c -> han.add(Character.toString(c)));
    return han;
  }

  private static Set<String> gb2312() {
    var text = new StringBuilder();
    for (int row = 0xB0; row <= 0xF7; row++) {
      for (int cell = 0xA1; cell <= 0xFE; cell++) {
        text.append(new String(new byte[] {(byte) row, (byte) cell}, Charset.forName("GB2312")));
      }
    }
    return han(text.toString());
  }

  private static GreyImage picture(String character, Font style) {
    var image = new BufferedImage(120, 120, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 120, 120);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(Color.BLACK);
    g.setFont(style.deriveFont(90f));
    g.drawString(character, 15, 95);
    g.dispose();
    return GreyImage.of(image);
  }

  private static byte[] packed(Shape shape) {
    float least = 1;
    float most = -1;
    for (float cell : shape.ink()) {
      least = Math.min(least, cell);
      most = Math.max(most, cell);
    }
    byte[] packed = new byte[shape.ink().length / 4];
    for (int i = 0; i < shape.ink().length; i++) {
      int level = Math.round(3 * (shape.ink()[i] - least) / (most - least));
      packed[i / 4] |= (byte) (level << i % 4 * 2);
    }
    return packed;
  }
}
