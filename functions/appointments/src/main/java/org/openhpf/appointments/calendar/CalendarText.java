package org.openhpf.appointments.calendar;

import java.nio.charset.StandardCharsets;

/**
 * The lines of a calendar file (RFC 5545, 3.1 and 3.3.11): ended by CRLF, no longer than 75 octets
 * of UTF-8, a longer one goes on in the next that begins with a space.
 */
final class CalendarText {
  private static final int OCTETS = 75;

  private final StringBuilder text = new StringBuilder();

  /** A line whose value is written as it is. */
  CalendarText line(String line) {
    int octets = 0;
    for (int i = 0, c; i < line.length(); i += Character.charCount(c)) {
      c = line.codePointAt(i);
      int more = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
      if (octets + more > OCTETS) {
        text.append("\r\n ");
        octets = 1;
      }
      text.appendCodePoint(c);
      octets += more;
    }
    text.append("\r\n");
    return this;
  }

  /** A line whose value is text for people. */
  CalendarText line(String name, String value) {
    return line(name + ":" + escaped(value));
  }

  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
