package org.openhpf.province.crypto;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.DSAEncoding;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/** Signatures by SM2 with SM3 (GB/T 32918.2-2016). Thread-safe. */
public final class Sm2Signatures {
  private final ECPrivateKeyParameters key;
  private final byte[] userId;
  private final DSAEncoding form;
  private final SecureRandom random;

  /** How the two numbers of a signature are written. */
  public enum Form {
    /** SEQUENCE of two INTEGERs (GM/T 0009-2012), as OpenSSL does. */
    DER(StandardDSAEncoding.INSTANCE),
    /** r and s, 32 bytes each. */
    RAW(PlainDSAEncoding.INSTANCE);

    private final DSAEncoding encoding;

    Form(DSAEncoding encoding) {
      this.encoding = encoding;
    }
  }

  /**
   * @param privateKey 64 hexadecimal digits
   * @param userId the signer's distinguishing id
   * @throws IllegalArgumentException if it is no private key
   */
  public Sm2Signatures(String privateKey, String userId, Form form) {
    // Draws from the kernel when asked: two environments of one snapshot never sign with the same
    // number, from which the key could be computed.
    this(privateKey, userId, form, new SecureRandom());
  }

  Sm2Signatures(String privateKey, String userId, Form form, SecureRandom random) {
    this.key = Sm2Curve.privateKey(privateKey);
    this.userId = userId.getBytes(StandardCharsets.US_ASCII);
    this.form = form.encoding;
    this.random = random;
  }

  public byte[] sign(byte[] message) {
    var signer = new SM2Signer(form);
    signer.init(true, new ParametersWithID(new ParametersWithRandom(key, random), userId));
    signer.update(message, 0, message.length);
    try {
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException(e);
    }
  }
}
