package org.openhpf.languagemodel;

import java.nio.file.Path;

/** A model's file is truncated, altered, of another kind or of another version. */
public final class DamagedModel extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DamagedModel(Path file, String what) {
    super(file.getFileName() + ": " + what);
  }
}
