package org.openhpf.proofreading.format;

/** On and off as documents write them (ST_OnOff). */
final class Toggle {
  private Toggle() {}

  static boolean isOn(String value) {
    return !(value.equals("0") || value.equals("false") || value.equals("off"));
  }
}
