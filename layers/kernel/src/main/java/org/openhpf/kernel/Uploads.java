package org.openhpf.kernel;

import java.time.Duration;
import java.time.Instant;

/** Signs uploads and downloads, so that files never pass through a function. */
public interface Uploads {

  /**
   * A file as it must be when it comes.
   *
   * @param key of its object
   * @param size in bytes
   * @param sha256 64 lower-case hexadecimal digits
   */
  record Expected(String key, String contentType, long size, String sha256) {}

  /**
   * @param lasts how long it may begin
   * @param until the same by the function's clock, to be told
   */
  Upload upload(Expected file, Upload.Way way, Duration lasts, Instant until);

  /** A URL to download an object by, under this name. */
  String download(String key, String contentType, String fileName, Duration lasts);
}
