package org.openhpf.local.host.sandbox.province;

import com.tencent.kona.crypto.KonaCryptoProvider;
import com.tencent.kona.crypto.spec.SM2PrivateKeySpec;
import com.tencent.kona.crypto.spec.SM2PublicKeySpec;
import com.tencent.kona.crypto.spec.SM2SignatureParameterSpec;
import com.tencent.kona.crypto.util.SM2Ciphertext;
import com.tencent.kona.crypto.util.SM2Ciphertext.Format;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** SM2, SM3 and SM4 as the platform uses them, by Tencent Kona. */
final class ProvinceCrypto {
  private static final Provider KONA = KonaCryptoProvider.instance();

  private ProvinceCrypto() {}

  /**
   * @param signature as DER, or r and s of 32 bytes each
   */
  static boolean verifies(String publicKey, String userId, byte[] message, byte[] signature) {
    try {
      var key =
          (ECPublicKey)
              KeyFactory.getInstance("SM2", KONA)
                  .generatePublic(new SM2PublicKeySpec(HexFormat.of().parseHex(publicKey)));
      Signature verifier = Signature.getInstance("SM2", KONA);
      verifier.setParameter(
          new SM2SignatureParameterSpec(userId.getBytes(StandardCharsets.US_ASCII), key));
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature.length == 64 ? der(signature) : signature);
    } catch (GeneralSecurityException | RuntimeException e) {
      return false; // what is no signature at all verifies as little
    }
  }

  private static byte[] der(byte[] raw) {
    byte[] r = integer(Arrays.copyOf(raw, 32));
    byte[] s = integer(Arrays.copyOfRange(raw, 32, 64));
    byte[] der = new byte[2 + r.length + s.length];
    der[0] = 0x30;
    der[1] = (byte) (r.length + s.length);
    System.arraycopy(r, 0, der, 2, r.length);
    System.arraycopy(s, 0, der, 2 + r.length, s.length);
    return der;
  }

  private static byte[] integer(byte[] unsigned) {
    byte[] value = new BigInteger(1, unsigned).toByteArray();
    byte[] out = new byte[2 + value.length];
    out[0] = 0x02;
    out[1] = (byte) value.length;
    System.arraycopy(value, 0, out, 2, value.length);
    return out;
  }

  /**
   * Opens what was encrypted by SM2 in any of its forms.
   *
   * @throws GeneralSecurityException if it does not open
   */
  static byte[] opened(String privateKey, byte[] ciphertext, Format form)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("SM2", KONA);
    cipher.init(
        Cipher.DECRYPT_MODE,
        KeyFactory.getInstance("SM2", KONA)
            .generatePrivate(new SM2PrivateKeySpec(HexFormat.of().parseHex(privateKey))));
    try {
      return cipher.doFinal(
          SM2Ciphertext.builder().format(form).encodedCiphertext(ciphertext).build().derC1C3C2());
    } catch (IOException | RuntimeException e) {
      throw new GeneralSecurityException(e);
    }
  }

  /**
   * Opens what was encrypted by SM4: its initial value comes first.
   *
   * @param gcm else CBC
   * @throws GeneralSecurityException if it does not open
   */
  static byte[] opened(byte[] key, byte[] sealed, boolean gcm) throws GeneralSecurityException {
    int initial = gcm ? 12 : 16;
    if (sealed.length <= initial) {
      throw new GeneralSecurityException("too short");
    }
    Cipher cipher = Cipher.getInstance(gcm ? "SM4/GCM/NoPadding" : "SM4/CBC/PKCS7Padding", KONA);
    byte[] iv = Arrays.copyOf(sealed, initial);
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(key, "SM4"),
        gcm ? new GCMParameterSpec(128, iv) : new IvParameterSpec(iv));
    return cipher.doFinal(sealed, initial, sealed.length - initial);
  }

  static byte[] sm3(byte[] message) {
    try {
      return MessageDigest.getInstance("SM3", KONA).digest(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String sm3Hex(String message) {
    return HexFormat.of().formatHex(sm3(message.getBytes(StandardCharsets.UTF_8)));
  }

  static String hmacHex(String key, String message) {
    try {
      Mac mac = Mac.getInstance("HmacSM3", KONA);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSM3"));
      return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
