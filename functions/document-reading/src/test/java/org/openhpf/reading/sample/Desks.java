package org.openhpf.reading.sample;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** What documents lie on. */
final class Desks {
  private Desks() {}

  static BufferedImage ground(Wear.Ground ground, int width, int height, Random random) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    g.setColor(
        switch (ground) {
          case NONE, PAGE -> new Color(250, 250, 248);
          case LIGHT ->
              new Color(
                  205 + random.nextInt(40), 200 + random.nextInt(30), 190 + random.nextInt(30));
          case DARK ->
              new Color(30 + random.nextInt(60), 25 + random.nextInt(50), 20 + random.nextInt(50));
          case CLUTTER ->
              new Color(
                  120 + random.nextInt(60), 100 + random.nextInt(60), 80 + random.nextInt(60));
        });
    g.fillRect(0, 0, width, height);
    if (ground == Wear.Ground.CLUTTER) {
      for (int i = 0; i < 25; i++) {
        g.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
        int x = random.nextInt(width);
        int y = random.nextInt(height);
        switch (i % 3) {
          case 0 ->
              g.fillOval(x, y, random.nextInt(5, width / 5 + 6), random.nextInt(5, width / 5 + 6));
          case 1 ->
              g.fillRect(x, y, random.nextInt(5, width / 4 + 6), random.nextInt(5, width / 8 + 6));
          default -> g.drawLine(x, y, random.nextInt(width), random.nextInt(height));
        }
      }
    }
    if (ground == Wear.Ground.DARK || ground == Wear.Ground.LIGHT) { // the grain of wood
      int grain = random.nextInt(4, 14);
      for (int y = 0; y < height; y++) {
        int darker = (int) (10 * Math.sin(y / (double) grain + 2 * Math.sin(y / 57.0)));
        Color base = new Color(picture.getRGB(0, y));
        g.setColor(
            new Color(
                Math.clamp(base.getRed() + darker, 0, 255),
                Math.clamp(base.getGreen() + darker, 0, 255),
                Math.clamp(base.getBlue() + darker, 0, 255)));
        g.drawLine(0, y, width, y);
      }
    }
    g.dispose();
    return picture;
  }
}
