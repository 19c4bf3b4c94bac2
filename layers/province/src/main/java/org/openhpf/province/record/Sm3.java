package org.openhpf.province.record;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM3 (GB/T 32905-2016): digests of 32 bytes, and authentication codes by them (GB/T 15852.2). */
public final class Sm3 {
  private Sm3() {}

  public static byte[] digest(byte[] message) {
    var digest = new SM3Digest();
    digest.update(message, 0, message.length);
    byte[] out = new byte[digest.getDigestSize()];
    digest.doFinal(out, 0);
    return out;
  }

  /** In small hexadecimal letters. */
  public static String hex(byte[] message) {
    return HexFormat.of().formatHex(digest(message));
  }

  /** HMAC-SM3 of texts in UTF-8, in small hexadecimal letters. */
  public static String hmac(String key, String message) {
    var mac = new HMac(new SM3Digest());
    mac.init(new KeyParameter(key.getBytes(StandardCharsets.UTF_8)));
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    mac.update(bytes, 0, bytes.length);
    byte[] out = new byte[mac.getMacSize()];
    mac.doFinal(out, 0);
    return HexFormat.of().formatHex(out);
  }
}
