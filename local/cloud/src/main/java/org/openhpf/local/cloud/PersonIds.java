package org.openhpf.local.cloud;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opaque ids of persons: 100 bits as 20 characters of Crockford's base 32 in lower case. Derived
 * from an id number under a secret key, so the same number is the same person, and nobody without
 * the key can tell whose an id is.
 */
record PersonIds(byte[] key) {
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  String ofIdNumber(String idNumber) {
    return encode(hmac("person:" + idNumber));
  }

  String newPerson() {
    byte[] bytes = new byte[13];
    RANDOM.nextBytes(bytes);
    return encode(bytes);
  }

  /**
   * The user name and {@code sub} Cognito would have given the person: a UUID, of version 4 as
   * Cognito's are.
   */
  UUID subject(String personId) {
    ByteBuffer bits = ByteBuffer.wrap(hmac("subject:" + personId));
    long most = bits.getLong() & ~0xF000L | 0x4000L;
    long least = bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return new UUID(most, least);
  }

  private byte[] hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Five bits a character, from the first bit on. */
  private static String encode(byte[] bytes) {
    var text = new StringBuilder(LENGTH);
    int buffer = 0;
    int held = 0;
    for (int next = 0; text.length() < LENGTH; ) {
      if (held < 5) {
        buffer = buffer << 8 | bytes[next++] & 0xFF;
        held += 8;
      }
      held -= 5;
      text.append(ALPHABET.charAt(buffer >>> held & 31));
    }
    return text.toString();
  }
}
