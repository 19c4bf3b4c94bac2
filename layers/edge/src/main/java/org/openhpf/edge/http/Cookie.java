package org.openhpf.edge.http;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A cookie that only this host gets back, only over TLS and from its own pages, and that no script
 * sees (RFC 6265bis: {@code __Host-}, Secure, HttpOnly, SameSite=Strict).
 *
 * @param name begins with {@code __Host-}
 * @param value printable ASCII without blanks, quotes, commas, semicolons and backslashes
 * @param maxAge zero takes it away
 */
public record Cookie(String name, String value, Duration maxAge) {
  private static final Pattern NAME = Pattern.compile("__Host-[a-z-]{1,64}");
  private static final Pattern VALUE = Pattern.compile("[!#-+\\--:<-\\[\\]-~]{0,3000}");

  public Cookie {
    if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches() || maxAge.isNegative()) {
      throw new IllegalArgumentException("not a cookie of ours"); // a value would reach the log
    }
  }

  public static Cookie gone(String name) {
    return new Cookie(name, "", Duration.ZERO);
  }

  /** As {@code Set-Cookie} has it. */
  String header() {
    return "%s=%s; Path=/; Max-Age=%d; HttpOnly; Secure; SameSite=Strict"
        .formatted(name, value, maxAge.toSeconds());
  }
}
