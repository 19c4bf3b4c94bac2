package org.openhpf.local.cloud.userpool;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.openhpf.local.cloud.userpool.User.Password;

/** Passwords as PBKDF2 hashes (RFC 8018) of a salt of their own. */
final class Passwords {
  /** Far fewer than production should take: tests sign in often. */
  private static final int ITERATIONS = 10_000;

  private static final int BITS = 256;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** What a password for nobody is compared with, so that it takes as long. */
  private static final Password NOBODY = of("", false, Instant.EPOCH);

  private Passwords() {}

  static Password of(String password, boolean temporary, Instant now) {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    return new Password(salt, hash(password, salt), temporary, now);
  }

  /** A temporary password that nobody knows. */
  static Password unknown(Instant now) {
    byte[] hash = new byte[BITS / Byte.SIZE];
    RANDOM.nextBytes(hash);
    return new Password(new byte[16], hash, true, now);
  }

  static boolean matches(Password known, String given) {
    return MessageDigest.isEqual(known.hash(), hash(given, known.salt()));
  }

  /** Takes the time of {@link #matches}. */
  static void matchesNobody(String given) {
    matches(NOBODY, given);
  }

  private static byte[] hash(String password, byte[] salt) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, BITS))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
