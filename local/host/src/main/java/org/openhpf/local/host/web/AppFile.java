package org.openhpf.local.host.web;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * A file as it was read just now.
 *
 * @param path relative to the folder that is served
 */
record AppFile(Path path, String contentType, byte[] content) {
  private static final String BYTES = "application/octet-stream";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "webmanifest", "application/manifest+json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon");

  static AppFile of(Path path, byte[] content) {
    String name = path.getFileName().toString();
    String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), BYTES);
    return new AppFile(path, type, content);
  }

  /** Whether gzip makes it smaller: pictures and unknown bytes are left as they are. */
  boolean isText() {
    return !contentType.equals(BYTES)
        && (!contentType.startsWith("image/") || contentType.endsWith("+xml"));
  }

  /**
   * A strong tag (RFC 9110, 8.8.3): the content's, and its coding's.
   *
   * @param coding such as {@code gzip}; empty for the content as it is
   */
  String tag(Optional<String> coding) {
    String hash = Base64.getUrlEncoder().withoutPadding().encodeToString(sha256());
    return '"' + hash + coding.map(name -> "-" + name).orElse("") + '"';
  }

  private byte[] sha256() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
