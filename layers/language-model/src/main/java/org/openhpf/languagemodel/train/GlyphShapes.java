package org.openhpf.languagemodel.train;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the characters that look alike: {@code FONT CODES OUT}. Two are alike when their blurred
 * glyphs correlate as a whole, or in one half (a shared component) and not too badly in the other;
 * or when most letters of their Cangjie codes, which name components, are the same.
 *
 * <p>CODES has a character, a tab and its code in each line.
 */
public final class GlyphShapes {
  private static final int SIZE = 24;
  private static final int NEIGHBOURS = 20;
  private static final double LEAST = 0.66;

  private GlyphShapes() {}

  public static void main(String[] args) throws IOException, FontFormatException {
    Font font = Font.createFont(Font.TRUETYPE_FONT, Path.of(args[0]).toFile()).deriveFont(22f);
    List<String[]> codes =
        Files.readAllLines(Path.of(args[1])).stream().map(line -> line.split("\t")).toList();
    float[][][] parts =
        codes.stream()
            .map(row -> parts(blurred(glyph(font, row[0].charAt(0)))))
            .toArray(float[][][]::new);
    float[][] likeness = new float[codes.size()][codes.size()];
    for (int i = 0; i < codes.size(); i++) {
      for (int j = 0; j < i; j++) {
        likeness[i][j] =
            (float) likeness(parts[i], parts[j], shared(codes.get(i)[1], codes.get(j)[1]));
        likeness[j][i] = likeness[i][j];
      }
    }
    try (var out = new PrintStream(args[2], StandardCharsets.UTF_8)) {
      for (int i = 0; i < codes.size(); i++) {
        float[] own = likeness[i];
        List<Integer> near =
            IntStream.range(0, codes.size())
                .filter(j -> own[j] > LEAST)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -own[j]))
                .limit(NEIGHBOURS)
                .toList();
        if (!near.isEmpty()) {
          var row = new StringBuilder().append(codes.get(i)[0]).append('\t');
          near.forEach(j -> row.append(codes.get(j)[0]));
          near.forEach(j -> row.append('\t').append(Math.round(Math.min(own[j], 1) * 255)));
          out.println(row);
        }
      }
    }
  }

  private static double likeness(float[][] one, float[][] other, double components) {
    double whole = product(one[0], other[0]);
    double best = whole;
    for (int half = 1; half < one.length; half += 2) {
      double first = product(one[half], other[half]);
      double second = product(one[half + 1], other[half + 1]);
      double shared = Math.max(first, second);
      if (shared > 0.8) {
        best = Math.max(best, 0.6 * shared + 0.4 * Math.max(0, Math.min(first, second)));
      }
    }
    return components < 0.5
        ? best
        : Math.max(best, 0.5 + 0.3 * components + 0.2 * Math.max(whole, 0));
  }

  /** The longest common subsequence of two codes, as a share of the longer. */
  private static double shared(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int i = 0; i < one.length(); i++) {
      int diagonal = 0;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        row[j] = one.charAt(i) == other.charAt(j - 1) ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return (double) row[other.length()] / Math.max(one.length(), other.length());
  }

  private static double product(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static float[][] glyph(Font font, char c) {
    var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setFont(font);
    graphics.setColor(Color.WHITE);
    graphics.drawString(String.valueOf(c), 1, 20);
    graphics.dispose();
    float[][] grey = new float[SIZE][SIZE];
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        grey[y][x] = image.getRaster().getSample(x, y, 0);
      }
    }
    return grey;
  }

  private static float[][] blurred(float[][] grey) {
    float[][] once = grey;
    for (int pass = 0; pass < 2; pass++) {
      float[][] next = new float[SIZE][SIZE];
      for (int y = 1; y < SIZE - 1; y++) {
        for (int x = 1; x < SIZE - 1; x++) {
          for (int d = 0; d < 9; d++) {
            next[y][x] += once[y + d / 3 - 1][x + d % 3 - 1];
          }
        }
      }
      once = next;
    }
    return once;
  }

  /** The whole, then left and right, then top and bottom; each with mean 0 and length 1. */
  private static float[][] parts(float[][] grey) {
    int half = SIZE / 2;
    return new float[][] {
      part(grey, 0, 0, SIZE, SIZE),
      part(grey, 0, 0, half - 1, SIZE),
      part(grey, half - 3, 0, SIZE, SIZE),
      part(grey, 0, 0, SIZE, half),
      part(grey, 0, half, SIZE, SIZE)
    };
  }

  private static float[] part(float[][] grey, int left, int top, int right, int bottom) {
    float[] part = new float[(right - left) * (bottom - top)];
    double mean = 0;
    int at = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        part[at++] = grey[y][x];
        mean += grey[y][x] / part.length;
      }
    }
    double length = 1e-6;
    for (int i = 0; i < part.length; i++) {
      part[i] -= (float) mean;
      length += part[i] * part[i];
    }
    for (int i = 0; i < part.length; i++) {
      part[i] /= (float) Math.sqrt(length);
    }
    return part;
  }
}
