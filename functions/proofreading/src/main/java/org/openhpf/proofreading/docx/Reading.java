package org.openhpf.proofreading.docx;

/** What came of opening a file. */
public sealed interface Reading {
  /** It is a document, and here it is. */
  record Opened(Docx document) implements Reading {}

  /** It is none, or none that is safe. */
  record Refused(Refusal refusal) implements Reading {}
}
