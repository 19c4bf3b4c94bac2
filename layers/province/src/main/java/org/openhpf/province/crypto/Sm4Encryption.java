package org.openhpf.province.crypto;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.BufferedBlockCipher;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.paddings.PKCS7Padding;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/**
 * Encryption by SM4 (GB/T 32907-2016), with a new initial value each time, which comes first.
 * Thread safe.
 */
public final class Sm4Encryption {
  /** 128 bits. */
  static final int KEY_BYTES = 16;

  private final Mode mode;
  private final SecureRandom random;

  /** The mode of operation (GB/T 17964-2021). */
  public enum Mode {
    /** 12 bytes of initial value; a tag of 16 bytes comes last. */
    GCM(12),
    /** 16 bytes of initial value, PKCS #7 padding. */
    CBC(16);

    private final int initialBytes;

    Mode(int initialBytes) {
      this.initialBytes = initialBytes;
    }
  }

  public Sm4Encryption(Mode mode) {
    this(mode, new SecureRandom()); // never seeded once, see Sm2Signatures
  }

  Sm4Encryption(Mode mode, SecureRandom random) {
    this.mode = mode;
    this.random = random;
  }

  /** A new key. */
  byte[] newKey() {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return key;
  }

  byte[] encrypt(byte[] key, byte[] plain) {
    byte[] initial = new byte[mode.initialBytes];
    random.nextBytes(initial);
    byte[] enciphered =
        switch (mode) {
          case GCM -> gcm(key, initial, plain);
          case CBC -> cbc(key, initial, plain);
        };
    byte[] out = Arrays.copyOf(initial, initial.length + enciphered.length);
    System.arraycopy(enciphered, 0, out, initial.length, enciphered.length);
    return out;
  }

  private static byte[] gcm(byte[] key, byte[] initial, byte[] plain) {
    var cipher = GCMBlockCipher.newInstance(new SM4Engine());
    cipher.init(true, new AEADParameters(new KeyParameter(key), 128, initial));
    byte[] out = new byte[cipher.getOutputSize(plain.length)];
    try {
      int length = cipher.processBytes(plain, 0, plain.length, out, 0);
      cipher.doFinal(out, length);
      return out;
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] cbc(byte[] key, byte[] initial, byte[] plain) {
    BufferedBlockCipher cipher =
        new PaddedBufferedBlockCipher(
            CBCBlockCipher.newInstance(new SM4Engine()), new PKCS7Padding());
    cipher.init(true, new ParametersWithIV(new KeyParameter(key), initial));
    byte[] out = new byte[cipher.getOutputSize(plain.length)];
    try {
      int length = cipher.processBytes(plain, 0, plain.length, out, 0);
      length += cipher.doFinal(out, length);
      return Arrays.copyOf(out, length);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException(e);
    }
  }
}
