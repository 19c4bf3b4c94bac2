package org.openhpf.reviews.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The code of a link: 16 characters of a base 32 without letters that are misread, 80 random bits;
 * short enough for a text message. It is stored as its hash alone.
 */
public record LinkCode(String value) {
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 16;

  /**
   * @param random secure, and drawn from when asked: two environments of one snapshot make no code
   *     twice
   */
  static LinkCode next(RandomGenerator random) {
    var code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new LinkCode(code.toString());
  }

  /** Empty for what is no code. */
  static Optional<LinkCode> parse(String text) {
    boolean is = text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    return is ? Optional.of(new LinkCode(text)) : Optional.empty();
  }

  /** SHA-256, 64 hexadecimal digits; of so many random bits no other hash is needed. */
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
