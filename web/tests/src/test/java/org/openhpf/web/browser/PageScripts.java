package org.openhpf.web.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Scripts that run before a page's own, and those the inspection runs in it. */
public final class PageScripts {
  private PageScripts() {}

  /** What every document of a visit begins with. */
  static String of(Visit visit, Duration ahead) {
    String settings =
        "const SETTINGS = {aheadMillis: %d, elder: %b};\n"
            .formatted(ahead.toMillis(), visit.elder());
    String clock = visit.ownClock() ? read(PageScripts.class, "clock.js") : "";
    return "{\n" + settings + read(PageScripts.class, "visit.js") + clock + "}\n";
  }

  /** A script beside a class. */
  public static String read(Class<?> neighbour, String name) {
    try (InputStream in = neighbour.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no script " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
