package org.openhpf.web.browser;

/** The screens that the pages are made for, in CSS pixels. */
public enum Device {
  PHONE(390, 844, 2, true),
  KIOSK(1080, 1920, 1, true),
  DESKTOP(1280, 800, 1, false);

  private final Screen screen;

  Device(int width, int height, double scale, boolean touch) {
    screen = new Screen(width, height, scale, touch);
  }

  /** Its screen as it is held. */
  public Screen screen() {
    return screen;
  }

  /** Fingers, not a mouse: targets are larger. */
  public boolean touch() {
    return screen.touch();
  }
}
