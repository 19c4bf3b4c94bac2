package org.openhpf.intake.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.WireTypes;

/** What a change of a document tells others; no personal data. */
public sealed interface Message {
  /** Name of the queue of orders to read. */
  String READING = "reading";

  /** Name of the queue of changes of status. */
  String STATUS = "status";

  /** The name of the queue it goes to. */
  String queue();

  /** An order: read these pages, and as many after as one order takes. */
  record ReadPages(
      String documentId,
      String readingId,
      String key,
      String sha256,
      long size,
      String contentType,
      Optional<String> kind,
      int firstPage)
      implements Message {
    @Override
    public String queue() {
      return READING;
    }

    public static ReadPages of(Document document, int firstPage) {
      Submission submission = document.submission();
      return new ReadPages(
          document.documentId(),
          document.progress().orElseThrow().readingId(),
          document.key(),
          submission.sha256(),
          submission.size(),
          submission.contentType(),
          submission.kind(),
          firstPage);
    }
  }

  /** Its status is another; {@code version} orders the events of one document. */
  record StatusChanged(
      String documentId,
      String status,
      int version,
      Optional<String> kind,
      List<String> cases,
      Instant at)
      implements Message {
    @Override
    public String queue() {
      return STATUS;
    }

    public static StatusChanged of(Document document) {
      return new StatusChanged(
          document.documentId(),
          WireTypes.kebab(document.status()),
          document.revision(),
          document.kind(),
          document.uses().stream()
              .filter(Use::isActive)
              .flatMap(use -> use.caseId().stream())
              .distinct()
              .toList(),
          document.changedAt());
    }
  }
}
