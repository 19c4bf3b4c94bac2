package org.openhpf.reviews.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of a link, 16 characters of base 64 for URLs: short enough for a text message, 96 bits
 * long. It is stored as its hash alone.
 */
public record LinkCode(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16}");

  public LinkCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no code of a link");
    }
  }

  /** Empty for what is no code. */
  static Optional<LinkCode> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new LinkCode(text)) : Optional.empty();
  }

  /** SHA-256, 64 hexadecimal digits; of so many unguessable bits no slower hash is needed. */
  String hash() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(value.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** So that no log holds it by accident. */
  @Override
  public String toString() {
    return "LinkCode[]";
  }
}
