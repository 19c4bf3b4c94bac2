package org.openhpf.province.crypto;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Gives the bytes of a published example. */
final class FixedRandom extends SecureRandom {
  private static final long serialVersionUID = 1L;

  private final byte[] bytes;
  private int given;

  FixedRandom(String hex) {
    this.bytes = HexFormat.of().parseHex(hex);
  }

  @Override
  public void nextBytes(byte[] wanted) {
    if (given + wanted.length > bytes.length) {
      throw new IllegalStateException("more is drawn than the example has");
    }
    System.arraycopy(bytes, given, wanted, 0, wanted.length);
    given += wanted.length;
  }
}
