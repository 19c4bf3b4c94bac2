package org.openhpf.intake.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.WireTypes;

/** What a change of a document tells others; no personal data. */
public sealed interface Message {
  /** Name of the queue of orders to read. */
  String READING = "reading";

  /** Name of the queue of changes. */
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

  /**
   * Its status is another, or the cases it is used for are.
   *
   * @param version orders the events of one document
   * @param withdrawn cases that it is used for no longer, by this change
   */
  record StatusChanged(
      String documentId,
      String status,
      int version,
      Optional<String> kind,
      List<String> cases,
      List<String> withdrawn,
      Instant at)
      implements Message {
    @Override
    public String queue() {
      return STATUS;
    }

    /** Empty where neither is another. */
    public static Optional<StatusChanged> of(Document before, Document after) {
      List<String> were = before.cases();
      List<String> are = after.cases();
      if (before.status() == after.status() && were.equals(are)) {
        return Optional.empty();
      }
      return Optional.of(
          new StatusChanged(
              after.documentId(),
              WireTypes.kebab(after.status()),
              after.revision(),
              after.kind(),
              are,
              were.stream().filter(one -> !are.contains(one)).toList(),
              after.changedAt()));
    }
  }
}
