package org.openhpf.proofreading.job;

import java.util.Arrays;
import java.util.Optional;

/** What a text comes as. */
public enum Source {
  /** Typed or pasted. */
  TEXT("", "text/plain"),
  DOCX(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  TXT(".txt", "text/plain"),
  MD(".md", "text/markdown"),
  PDF(".pdf", "application/pdf");

  private final String ending;
  private final String contentType;

  Source(String ending, String contentType) {
    this.ending = ending;
    this.contentType = contentType;
  }

  public String contentType() {
    return contentType;
  }

  /** By the ending of a file's name, in whatever case. */
  public static Optional<Source> ofFileName(String fileName) {
    return Arrays.stream(values())
        .filter(source -> source != TEXT)
        .filter(
            source ->
                fileName.regionMatches(
                    true,
                    fileName.length() - source.ending.length(),
                    source.ending,
                    0,
                    source.ending.length()))
        .findFirst();
  }
}
