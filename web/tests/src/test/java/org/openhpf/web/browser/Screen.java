package org.openhpf.web.browser;

import java.util.Map;

/**
 * A viewport.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param scale device pixels to a CSS pixel
 * @param touch whether it is touched
 */
public record Screen(int width, int height, double scale, boolean touch) {
  /** The narrowest that content must fit (WCAG 1.4.10). */
  public static final int NARROWEST = 320;

  /** The same screen 320 px wide. */
  public Screen narrowest() {
    return new Screen(NARROWEST, height, scale, touch);
  }

  /**
   * The same screen at 200 %: half the CSS pixels at double scale, but never narrower than content
   * must fit (WCAG 1.4.4, 1.4.10).
   */
  public Screen zoomed() {
    return new Screen(Math.max(NARROWEST, width / 2), height / 2, scale * 2, touch);
  }

  Map<String, Object> metrics() {
    return Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", touch);
  }
}
