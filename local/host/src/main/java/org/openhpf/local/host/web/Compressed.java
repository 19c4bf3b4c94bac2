package org.openhpf.local.host.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Files in gzip, each compressed once for as long as its content stays. */
final class Compressed {
  /** Whose content, by its tag, and what became of it. */
  private record Gzip(String tag, byte[] bytes) {}

  private final Map<Path, Gzip> known = new ConcurrentHashMap<>();

  /**
   * Whether a client takes gzip.
   *
   * @param acceptEncoding the header (RFC 9110, 12.5.3), empty where there was none
   */
  static boolean isAcceptedBy(String acceptEncoding) {
    return Stream.of(acceptEncoding.split(","))
        .map(coding -> coding.replaceAll("\\s", "").toLowerCase(Locale.ROOT))
        .anyMatch(coding -> coding.matches("gzip(;q=(1(\\.0*)?|0\\.\\d*[1-9]\\d*))?"));
  }

  byte[] of(AppFile file, String tag) {
    return known
        .compute(
            file.path(),
            (path, before) ->
                before != null && before.tag().equals(tag)
                    ? before
                    : new Gzip(tag, gzip(file.content())))
        .bytes();
  }

  private static byte[] gzip(byte[] content) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
