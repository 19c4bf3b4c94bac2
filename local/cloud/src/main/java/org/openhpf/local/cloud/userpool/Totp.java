package org.openhpf.local.cloud.userpool;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of authenticator apps: 6 digits, a new one every 30 seconds (RFC 6238, HMAC-SHA-1), taken
 * one step early or late too.
 */
public final class Totp {
  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int SECRET_BYTES = 20;
  private static final int STEP_SECONDS = 30;
  private static final int MODULUS = 1_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Totp() {}

  /** A secret of 160 bits in base 32 (RFC 4648), without padding. */
  static String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    var text = new StringBuilder();
    // 40 bits are 8 characters.
    for (int at = 0; at < bytes.length; at += 5) {
      long bits = 0;
      for (int i = 0; i < 5; i++) {
        bits = bits << 8 | bytes[at + i] & 0xFF;
      }
      for (int shift = 35; shift >= 0; shift -= 5) {
        text.append(BASE_32.charAt((int) (bits >>> shift & 31)));
      }
    }
    return text.toString();
  }

  static long step(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), STEP_SECONDS);
  }

  /** The code an app shows at a time. */
  public static String code(String secret, Instant time) {
    return code(secret, step(time));
  }

  static String code(String secret, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(decode(secret), "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xF; // RFC 4226, 5.3
      int bits = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7FFF_FFFF;
      return "%06d".formatted(bits % MODULUS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The time step a code belongs to; empty for a wrong one. */
  static OptionalLong matchingStep(String secret, String code, Instant now) {
    long current = step(now);
    return LongStream.rangeClosed(current - 1, current + 1)
        .filter(
            step ->
                MessageDigest.isEqual(
                    code(secret, step).getBytes(StandardCharsets.US_ASCII),
                    code.getBytes(StandardCharsets.UTF_8)))
        .max();
  }

  private static byte[] decode(String secret) {
    ByteBuffer bytes = ByteBuffer.allocate(secret.length() * 5 / 8);
    int buffer = 0;
    int held = 0;
    for (int i = 0; i < secret.length(); i++) {
      buffer = buffer << 5 | BASE_32.indexOf(secret.charAt(i));
      held += 5;
      if (held >= 8) {
        held -= 8;
        bytes.put((byte) (buffer >>> held));
      }
    }
    return bytes.array();
  }
}
