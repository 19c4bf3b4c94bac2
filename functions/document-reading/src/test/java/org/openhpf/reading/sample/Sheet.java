package org.openhpf.reading.sample;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Map;

/** A document being drawn, in millimetres, at 300 dpi. */
final class Sheet {
  static final double PIXELS_PER_MM = 300 / 25.4;
  final BufferedImage image;
  final Graphics2D ink;

  Sheet(double width, double height, Color paper) {
    image =
        new BufferedImage(
            (int) Math.round(width * PIXELS_PER_MM),
            (int) Math.round(height * PIXELS_PER_MM),
            BufferedImage.TYPE_INT_RGB);
    ink = image.createGraphics();
    ink.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    ink.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    ink.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    ink.setColor(paper);
    ink.fillRect(0, 0, image.getWidth(), image.getHeight());
    ink.scale(PIXELS_PER_MM, PIXELS_PER_MM);
  }

  /**
   * Writes a line.
   *
   * @param size of the font in mm
   * @param spacing between characters, in parts of the size
   * @param y of the base line
   * @return where it ends
   */
  double write(
      String text, Font font, double size, double spacing, Color color, double x, double y) {
    ink.setColor(color);
    Font sized =
        font.deriveFont((float) size * 10).deriveFont(Map.of(TextAttribute.TRACKING, spacing));
    AffineTransform before = ink.getTransform();
    ink.translate(x, y);
    ink.scale(0.1, 0.1);
    ink.setFont(sized);
    ink.drawString(text, 0, 0);
    ink.setTransform(before);
    return x + width(text, font, size, spacing);
  }

  static double width(String text, Font font, double size, double spacing) {
    Font sized =
        font.deriveFont((float) size * 10).deriveFont(Map.of(TextAttribute.TRACKING, spacing));
    return sized.getStringBounds(text, new FontRenderContext(null, true, true)).getWidth() / 10;
  }

  void line(Color color, double thickness, double x1, double y1, double x2, double y2) {
    ink.setColor(color);
    ink.setStroke(new java.awt.BasicStroke((float) thickness));
    ink.draw(new java.awt.geom.Line2D.Double(x1, y1, x2, y2));
  }

  void fill(Color color, java.awt.Shape shape) {
    ink.setColor(color);
    ink.fill(shape);
  }
}
