package org.openhpf.province.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;

/** Encryption by SM2 (GB/T 32918.4-2016). Thread-safe. */
public final class Sm2Encryption {
  private static final int C1 = 1 + 2 * Sm2Curve.COORDINATE_BYTES;
  private static final int C3 = 32;

  private final ECPublicKeyParameters key;
  private final Form form;
  private final SecureRandom random;

  /** How the parts of a ciphertext are put together: point, hash and enciphered text. */
  public enum Form {
    /** One after the other in the order of GB/T 32918.4-2016; the point from 04 on. */
    C1C3C2,
    /** In the order of GM/T 0003.4-2010, which older platforms keep. */
    C1C2C3,
    /** SEQUENCE of x, y, hash and text (GM/T 0009-2012), as OpenSSL does. */
    ASN1
  }

  /**
   * @param publicKey the receiver's, 130 hexadecimal digits
   * @throws IllegalArgumentException if it is no public key
   */
  public Sm2Encryption(String publicKey, Form form) {
    this(publicKey, form, new SecureRandom()); // never seeded once, see Sm2Signatures
  }

  Sm2Encryption(String publicKey, Form form, SecureRandom random) {
    this.key = Sm2Curve.publicKey(publicKey);
    this.form = form;
    this.random = random;
  }

  /**
   * @param plain at least one byte
   */
  public byte[] encrypt(byte[] plain) {
    var engine = new SM2Engine(form == Form.C1C2C3 ? SM2Engine.Mode.C1C2C3 : SM2Engine.Mode.C1C3C2);
    engine.init(true, new ParametersWithRandom(key, random));
    try {
      byte[] parts = engine.processBlock(plain, 0, plain.length);
      return form == Form.ASN1 ? asn1(parts) : parts;
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param parts C1, C3 and C2
   */
  private static byte[] asn1(byte[] parts) {
    int half = 1 + Sm2Curve.COORDINATE_BYTES;
    var sequence = new ASN1EncodableVector();
    sequence.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(parts, 1, half))));
    sequence.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(parts, half, C1))));
    sequence.add(new DEROctetString(Arrays.copyOfRange(parts, C1, C1 + C3)));
    sequence.add(new DEROctetString(Arrays.copyOfRange(parts, C1 + C3, parts.length)));
    try {
      return new DERSequence(sequence).getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
