package org.openhpf.province.record;

import java.nio.charset.StandardCharsets;

/** The parts of a day by which both sides compare what they have. */
public final class Bucket {
  private Bucket() {}

  /** 0 to 255: the first byte of SM3 of the id. */
  public static int of(String recordId) {
    return Byte.toUnsignedInt(Sm3.digest(recordId.getBytes(StandardCharsets.UTF_8))[0]);
  }
}
