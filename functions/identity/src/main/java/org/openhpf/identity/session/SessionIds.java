package org.openhpf.identity.session;

import java.math.BigInteger;
import java.security.SecureRandom;

/**
 * Ids of sessions: 130 random bits, 26 characters of base 32. Whoever has the id of a sign-in under
 * way may answer its challenges, so nothing of it can be guessed.
 */
public final class SessionIds {
  private static final int BITS = 130;
  private static final int CHARACTERS = 26;
  private static final int RADIX = 32;

  /** Draws from the kernel when asked, see {@link org.openhpf.kernel.Ids}. */
  private final SecureRandom random = new SecureRandom();

  public String next() {
    return of(new BigInteger(BITS, random));
  }

  /** Of 128 bits that nobody can guess. */
  static String of(byte[] bits) {
    return of(new BigInteger(1, bits));
  }

  private static String of(BigInteger number) {
    String digits = number.toString(RADIX);
    return "0".repeat(CHARACTERS - digits.length()) + digits;
  }

  /** Whether it has the form of one. */
  public static boolean isWellFormed(String id) {
    return id.length() == CHARACTERS
        && id.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'v');
  }
}
