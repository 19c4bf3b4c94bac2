package org.openhpf.web.hall;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app: codes of six digits that change every 30 seconds (TOTP, RFC 6238). */
public final class Authenticator {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int PERIOD_SECONDS = 30;

  private Authenticator() {}

  /**
   * What the app shows now.
   *
   * @param secret in base 32 (RFC 4648), as shown when it is set up; spaces are for people
   */
  public static String code(String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(bytes(secret.replace(" ", "")), "HmacSHA1"));
      long step = Instant.now().getEpochSecond() / PERIOD_SECONDS;
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String base32) {
    byte[] bytes = new byte[base32.length() * 5 / 8];
    int bits = 0;
    int held = 0;
    int next = 0;
    for (char letter : base32.toCharArray()) {
      held = held << 5 | BASE32.indexOf(letter);
      bits += 5;
      if (bits >= Byte.SIZE && next < bytes.length) {
        bits -= Byte.SIZE;
        bytes[next++] = (byte) (held >> bits);
      }
    }
    return bytes;
  }
}
