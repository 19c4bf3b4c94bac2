package org.openhpf.edge.http;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A cookie that only this host gets back, only over TLS, and that no script sees (RFC 6265bis:
 * {@code __Host-}, Secure, HttpOnly).
 *
 * @param name begins with {@code __Host-}
 * @param value printable ASCII without blanks, quotes, commas, semicolons and backslashes
 * @param maxAge zero takes it away
 * @param site which requests bring it back
 */
public record Cookie(String name, String value, Duration maxAge, Site site) {
  private static final Pattern NAME = Pattern.compile("__Host-[a-z-]{1,64}");
  private static final Pattern VALUE = Pattern.compile("[!#-+\\--:<-\\[\\]-~]{0,3000}");

  /** From where a request must come to bring the cookie (SameSite). */
  public enum Site {
    /** From pages of this host. */
    STRICT("Strict"),
    /** Also by a link or redirect of another site that the browser follows. */
    LAX("Lax");

    private final String word;

    Site(String word) {
      this.word = word;
    }
  }

  public Cookie {
    if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches() || maxAge.isNegative()) {
      throw new IllegalArgumentException("not a cookie of ours"); // a value would reach the log
    }
  }

  /** One for pages of this host alone. */
  public Cookie(String name, String value, Duration maxAge) {
    this(name, value, maxAge, Site.STRICT);
  }

  public static Cookie gone(String name) {
    return new Cookie(name, "", Duration.ZERO);
  }

  /** As {@code Set-Cookie} has it. */
  String header() {
    return "%s=%s; Path=/; Max-Age=%d; HttpOnly; Secure; SameSite=%s"
        .formatted(name, value, maxAge.toSeconds(), site.word);
  }
}
