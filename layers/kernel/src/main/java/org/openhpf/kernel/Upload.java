package org.openhpf.kernel;

import java.time.Instant;
import java.util.Map;

/** How a file is to be uploaded: length, type and checksum are signed. */
public sealed interface Upload {
  Instant expiresAt();

  /** {@code PUT} to the URL with these headers. */
  record Put(String url, Map<String, String> headers, Instant expiresAt) implements Upload {}

  /** {@code POST} of a form: these fields, and the file as the last, {@code file}. */
  record Form(String url, Map<String, String> fields, Instant expiresAt) implements Upload {}

  /** Which of the two. */
  enum Way {
    PUT,
    /** For mini-programs, whose uploads are forms. */
    FORM
  }
}
