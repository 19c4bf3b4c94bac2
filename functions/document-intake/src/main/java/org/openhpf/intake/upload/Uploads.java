package org.openhpf.intake.upload;

import java.time.Duration;
import java.time.Instant;
import org.openhpf.intake.document.Document;

/** Signs uploads and downloads, so that files never pass through a function. */
public interface Uploads {

  /**
   * @param lasts how long it may begin
   * @param until the same by the function's clock, to be told
   */
  Upload upload(Document document, Upload.Way way, Duration lasts, Instant until);

  /** A URL to download the file by, under its name. */
  String download(Document document, Duration lasts);
}
