package org.openhpf.local.cloud.signin;

import java.security.SecureRandom;
import java.util.Base64;

/** Values nobody can guess: 256 bits in base64url. */
final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  static String next() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
