package org.openhpf.intake.document;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What its owner says of a document before it is uploaded.
 *
 * @param kind empty: to be recognised
 * @param fileName as the owner's device calls it; personal data
 * @param contentType {@code image/jpeg}, {@code image/png} or {@code application/pdf}
 * @param size in bytes
 * @param sha256 64 lower-case hexadecimal digits
 * @param stated values by field that the document is to confirm; personal data
 * @param uploadUntil the last moment an upload may begin
 */
public record Submission(
    Optional<String> kind,
    String purpose,
    Optional<String> caseId,
    String fileName,
    String contentType,
    long size,
    String sha256,
    Map<String, String> stated,
    Instant at,
    Instant uploadUntil) {
  public Submission {
    stated = Map.copyOf(stated);
  }

  /** Whether another says the same, at another moment. */
  public boolean saysTheSameAs(Submission other) {
    return equals(
        new Submission(
            other.kind,
            other.purpose,
            other.caseId,
            other.fileName,
            other.contentType,
            other.size,
            other.sha256,
            other.stated,
            at,
            uploadUntil));
  }

  /** What is kept where the document is deleted: nothing personal. */
  Submission emptied() {
    return new Submission(
        kind, purpose, caseId, "-", contentType, size, sha256, Map.of(), at, uploadUntil);
  }
}
