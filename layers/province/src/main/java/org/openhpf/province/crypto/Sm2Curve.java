package org.openhpf.province.crypto;

import java.math.BigInteger;
import java.util.HexFormat;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;

/** The recommended curve (GB/T 32918.5-2017) and keys on it, as centres are given them. */
final class Sm2Curve {
  static final int COORDINATE_BYTES = 32;

  private static final ECDomainParameters DOMAIN = domain();

  private Sm2Curve() {}

  private static ECDomainParameters domain() {
    X9ECParameters curve = CustomNamedCurves.getByName("sm2p256v1");
    return new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
  }

  /**
   * @param hex 64 hexadecimal digits
   * @throws IllegalArgumentException if it is no private key; without the key
   */
  static ECPrivateKeyParameters privateKey(String hex) {
    byte[] bytes = bytes(hex, COORDINATE_BYTES, "a private key has 64 hexadecimal digits");
    var d = new BigInteger(1, bytes);
    // GB/T 32918.1, 6.1: from 1 to n - 2.
    if (d.signum() == 0 || d.compareTo(DOMAIN.getN().subtract(BigInteger.TWO)) > 0) {
      throw new IllegalArgumentException("the private key is out of its range");
    }
    return new ECPrivateKeyParameters(d, DOMAIN);
  }

  /**
   * @param hex 130 hexadecimal digits, 04 and both coordinates
   * @throws IllegalArgumentException if it is no point of the curve
   */
  static ECPublicKeyParameters publicKey(String hex) {
    byte[] bytes =
        bytes(hex, 1 + 2 * COORDINATE_BYTES, "a public key has 130 hexadecimal digits from 04 on");
    try {
      return new ECPublicKeyParameters(DOMAIN.getCurve().decodePoint(bytes), DOMAIN);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the public key is no point of the curve", e);
    }
  }

  private static byte[] bytes(String hex, int length, String otherwise) {
    if (!hex.matches("[0-9a-fA-F]{" + 2 * length + "}")) {
      throw new IllegalArgumentException(otherwise);
    }
    return HexFormat.of().parseHex(hex);
  }
}
