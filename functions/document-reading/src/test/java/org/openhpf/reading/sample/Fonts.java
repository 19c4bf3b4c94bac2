package org.openhpf.reading.sample;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Chinese fonts of this machine, and of the folders in the property or variable {@code
 * openhpf.fonts} / {@code OPENHPF_FONTS} (joined by ':').
 */
public final class Fonts {
  private static final String NAMES =
      "(?i).*(NotoSansCJK-(Regular|Bold)|NotoSerifCJK-(Regular|Bold)|DroidSansFallbackFull|wqy-zenhei"
          + "|wqy-microhei|ukai|uming|LXGWWenKai-Regular)\\.(ttf|ttc|otf)";

  /** A font without these would draw boxes, which nobody can read. */
  private static final String WANTED = "0123456789X()：·㎡喆翀珺旻玥彧晗祎骁昇璟堃瑄镕赟頔翾垚焱";

  private static final List<Font> CHINESE = load(NAMES);
  private static final List<Font> OCR_B = load("(?i).*/OCRB\\.otf");

  private Fonts() {}

  /** Whether documents can be drawn on this machine. */
  public static boolean any() {
    return !CHINESE.isEmpty();
  }

  /** In order of their file's names; the same on the same machine. */
  public static List<Font> chinese() {
    if (CHINESE.isEmpty()) {
      throw new IllegalStateException(
          "no Chinese font found: install fonts-noto-cjk, or name a folder in OPENHPF_FONTS");
    }
    return CHINESE;
  }

  /** The digits of id cards where the machine has OCR-B, else a plain sans serif. */
  public static Font digits() {
    return OCR_B.isEmpty() ? chinese().getFirst() : OCR_B.getFirst();
  }

  /** Whether one of these names is part of the font's own. */
  public static boolean isOneOf(Font font, String... names) {
    return Arrays.stream(names).anyMatch(font.getFontName()::contains);
  }

  private static List<Font> load(String pattern) {
    var fonts = new ArrayList<Font>();
    for (String folder : folders().split(":")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files
            .filter(file -> file.toString().matches(pattern))
            .sorted(Comparator.comparing(file -> file.getFileName().toString()))
            .forEach(file -> fonts.add(simplified(file)));
      } catch (java.nio.file.NoSuchFileException e) {
        continue; // a machine without that folder
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    fonts.removeIf(font -> font.canDisplayUpTo(pattern.equals(NAMES) ? WANTED : "0X") >= 0);
    return List.copyOf(fonts);
  }

  private static String folders() {
    String more = System.getProperty("openhpf.fonts", System.getenv("OPENHPF_FONTS"));
    return "/usr/share/fonts:/usr/local/share/fonts" + (more == null ? "" : ":" + more);
  }

  /** A collection holds the forms of several countries; the mainland's is the one wanted. */
  private static Font simplified(Path file) {
    try {
      Font[] fonts = Font.createFonts(file.toFile());
      return Arrays.stream(fonts)
          .filter(font -> font.getFontName().matches(".*(SC|CN).*"))
          .findFirst()
          .orElse(fonts[0]);
    } catch (FontFormatException | IOException e) {
      throw new IllegalStateException("font " + file, e);
    }
  }
}
