package org.openhpf.storage;

import java.nio.BufferUnderflowException;
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
 * bytes), the sealed data key, nonce, ciphertext with tag. What comes before the nonce, and then
 * the place in UTF-8, are authenticated with the text. Another algorithm is another version; what
 * is stored stays readable. Thread-safe.
 */
public final class Sealer {
  private static final byte AES_256_GCM = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final DataKeys keys;

  /** Draws from the kernel when asked: environments of one snapshot never share a nonce. */
  private final SecureRandom random = new SecureRandom();

  public Sealer(DataKeys keys) {
    this.keys = keys;
  }

  /**
   * @param place what it is and whose, e.g. {@code ticketCode/<appointmentId>}: it opens only with
   *     the same, so a sealed value moved to another row is of no use
   * @throws org.openhpf.kernel.RetryLater if KMS does not answer in time
   */
  public byte[] seal(String plain, String place) {
    DataKeys.DataKey key = keys.current();
    byte[] sealedKey = key.sealed().asByteArrayUnsafe();
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] text = plain.getBytes(StandardCharsets.UTF_8);
    int head = 3 + sealedKey.length;
    var envelope = ByteBuffer.allocate(head + NONCE_BYTES + text.length + TAG_BITS / 8);
    envelope.put(AES_256_GCM).putShort((short) sealedKey.length).put(sealedKey).put(nonce);
    try {
      cipher(Cipher.ENCRYPT_MODE, key.key(), nonce, envelope.array(), head, place)
          .doFinal(ByteBuffer.wrap(text), envelope);
      return envelope.array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws IllegalStateException if it was changed, moved or sealed by other keys
   * @throws org.openhpf.kernel.RetryLater if KMS does not answer in time
   */
  public String open(byte[] envelope, String place) {
    try {
      var in = ByteBuffer.wrap(envelope);
      byte version = in.get();
      if (version != AES_256_GCM) {
        throw new IllegalStateException("no envelope of version " + version + " is known here");
      }
      byte[] sealedKey = bytes(in, Short.toUnsignedInt(in.getShort()));
      int head = in.position();
      byte[] nonce = bytes(in, NONCE_BYTES);
      SecretKey key = keys.open(SdkBytes.fromByteArrayUnsafe(sealedKey));
      byte[] text =
          cipher(Cipher.DECRYPT_MODE, key, nonce, envelope, head, place)
              .doFinal(envelope, in.position(), in.remaining());
      return new String(text, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | BufferUnderflowException e) {
      throw new IllegalStateException("a sealed value does not open at " + place.split("/")[0], e);
    }
  }

  private static byte[] bytes(ByteBuffer in, int count) {
    if (count > in.remaining()) {
      throw new BufferUnderflowException(); // before so much is allocated
    }
    byte[] bytes = new byte[count];
    in.get(bytes);
    return bytes;
  }

  private static Cipher cipher(
      int mode, SecretKey key, byte[] nonce, byte[] envelope, int head, String place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(envelope, 0, head);
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
