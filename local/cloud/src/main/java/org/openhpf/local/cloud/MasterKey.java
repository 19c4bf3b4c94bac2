package org.openhpf.local.cloud;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One master key. A ciphertext is: version (1 byte), key id (16), nonce (12), AES-256-GCM of the
 * plaintext with its tag; the header and the encryption context are authenticated with it.
 */
record MasterKey(UUID id, SecretKeySpec material) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final byte VERSION = 1;
  private static final int HEADER = 1 + 16;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  String arn() {
    return "arn:aws:kms:" + LocalCloud.REGION + ":" + LocalCloud.ACCOUNT + ":key/" + id;
  }

  boolean made(byte[] ciphertext) {
    return ciphertext.length > HEADER + NONCE
        && Arrays.equals(header(), 0, HEADER, ciphertext, 0, HEADER);
  }

  byte[] encrypt(byte[] plaintext, SortedMap<String, String> context) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plaintext);
      return ByteBuffer.allocate(HEADER + NONCE + sealed.length)
          .put(header())
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] decrypt(byte[] ciphertext, SortedMap<String, String> context) {
    byte[] nonce = Arrays.copyOfRange(ciphertext, HEADER, HEADER + NONCE);
    try {
      return cipher(Cipher.DECRYPT_MODE, nonce, context)
          .doFinal(ciphertext, HEADER + NONCE, ciphertext.length - HEADER - NONCE);
    } catch (AEADBadTagException e) {
      throw invalidCiphertext();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] header() {
    return ByteBuffer.allocate(HEADER)
        .put(VERSION)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private Cipher cipher(int mode, byte[] nonce, SortedMap<String, String> context)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, material, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(header());
    // Lengths keep {a: "bc"} and {ab: "c"} apart.
    context.forEach(
        (name, value) -> {
          updateAad(cipher, name);
          updateAad(cipher, value);
        });
    return cipher;
  }

  private static void updateAad(Cipher cipher, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    cipher.updateAAD(ByteBuffer.allocate(4).putInt(bytes.length).array());
    cipher.updateAAD(bytes);
  }

  static KmsException invalidCiphertext() {
    return new KmsException("InvalidCiphertextException", "The ciphertext is not valid.");
  }
}
