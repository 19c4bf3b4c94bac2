package org.openhpf.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Seals personal data field by field: AES-256 in GCM (NIST SP 800-38D), 96-bit random nonce,
 * 128-bit tag. The envelope is: version (1 byte, 1 = AES-256-GCM), length of the sealed data key (2
 * bytes), the sealed data key, nonce, ciphertext with tag. Another algorithm is another version;
 * what is stored stays readable.
 */
public final class Sealer {
  private static final byte AES_256_GCM = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final DataKeys keys;
  private final SecureRandom random = new SecureRandom();

  public Sealer(DataKeys keys) {
    this.keys = keys;
  }

  /**
   * @param place what it is and whose, e.g. {@code ticketCode/<appointmentId>}: it opens only with
   *     the same, so a sealed value moved to another row is of no use
   */
  public byte[] seal(String plain, String place) {
    DataKeys.DataKey key = keys.current();
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] text = crypt(Cipher.ENCRYPT_MODE, key.key(), nonce, place, bytes(plain));
    byte[] sealedKey = key.sealed().asByteArrayUnsafe();
    return ByteBuffer.allocate(3 + sealedKey.length + NONCE_BYTES + text.length)
        .put(AES_256_GCM)
        .putShort((short) sealedKey.length)
        .put(sealedKey)
        .put(nonce)
        .put(text)
        .array();
  }

  /**
   * @throws IllegalStateException if it was changed, moved or sealed by other keys
   */
  public String open(byte[] envelope, String place) {
    var in = ByteBuffer.wrap(envelope);
    byte version = in.get();
    if (version != AES_256_GCM) {
      throw new IllegalStateException("no envelope of version " + version + " is known here");
    }
    byte[] sealedKey = new byte[in.getShort()];
    in.get(sealedKey);
    byte[] nonce = new byte[NONCE_BYTES];
    in.get(nonce);
    byte[] text = new byte[in.remaining()];
    in.get(text);
    SecretKey key = keys.open(SdkBytes.fromByteArray(sealedKey));
    return new String(crypt(Cipher.DECRYPT_MODE, key, nonce, place, text), StandardCharsets.UTF_8);
  }

  private static byte[] crypt(int mode, SecretKey key, byte[] nonce, String place, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(bytes(place));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a sealed value does not open at " + place.split("/")[0], e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
