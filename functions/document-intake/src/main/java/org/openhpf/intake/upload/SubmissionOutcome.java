package org.openhpf.intake.upload;

import org.openhpf.intake.document.Document;

/** How a submission ended. */
public sealed interface SubmissionOutcome {

  /**
   * Its file is to be uploaded.
   *
   * @param first whether the document is new
   */
  record Awaited(Document document, boolean first) implements SubmissionOutcome {}

  /** The content is there already; it is used for one more purpose where that was new. */
  record Known(Document document) implements SubmissionOutcome {}

  record TooManyToday(int most) implements SubmissionOutcome {}

  record TooManyUses(int most) implements SubmissionOutcome {}

  /** The request was made before, and its document is deleted. */
  record DeletedSince() implements SubmissionOutcome {}

  record KeyReused() implements SubmissionOutcome {}
}
