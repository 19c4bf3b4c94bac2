package org.openhpf.province.record;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.openhpf.province.platform.Platform;

/** The parts of a day by which both sides compare what they have. */
public final class Bucket {
  private Bucket() {}

  /** 0 to 255: the first byte of SM3 of the id. */
  public static int of(String recordId) {
    return Byte.toUnsignedInt(Sm3.digest(recordId.getBytes(StandardCharsets.UTF_8))[0]);
  }

  /**
   * SM3, in hexadecimal, of a line {@code <id>,<version>,<digest>} with a line feed for each, in
   * the order of ids, then versions.
   */
  public static String hash(List<Platform.Entry> entries) {
    String lines =
        entries.stream()
            .sorted(
                Comparator.comparing(Platform.Entry::recordId)
                    .thenComparing(Platform.Entry::version))
            .map(entry -> entry.recordId() + "," + entry.version() + "," + entry.digest() + "\n")
            .collect(Collectors.joining());
    return Sm3.hex(lines.getBytes(StandardCharsets.UTF_8));
  }
}
