package org.openhpf.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.openhpf.audit.DynamoParts;
import org.openhpf.intake.document.Actor;
import org.openhpf.intake.document.Document;
import org.openhpf.intake.document.DocumentRecords;
import org.openhpf.intake.document.DocumentStatus;
import org.openhpf.intake.document.DynamoDocuments;
import org.openhpf.intake.document.DynamoOwnerTags;
import org.openhpf.intake.document.Progress;
import org.openhpf.intake.document.Submission;
import org.openhpf.intake.document.Use;
import org.openhpf.intake.reading.ReadingNotice;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.local.testing.TestStack;
import org.openhpf.storage.Clients;
import org.openhpf.storage.S3StoredObjects;
import org.openhpf.storage.S3Uploads;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.node.ObjectNode;

/** Documents of known ids in the emulators, brought as far as a case needs them. */
public final class Shelf {
  private static final Actor BY = Actor.function("test");

  public final DynamoParts parts;
  public final DynamoDocuments documents;
  public final DynamoIntake intake;
  public final String bucket;
  public final S3Client s3;

  public Shelf(TestStack stack) {
    Map<String, String> environment = stack.environment("document-intake-http");
    Clock clock = ChinaTime.clock(environment);
    var clients = new Clients(environment);
    bucket = environment.get("DOCUMENT_BUCKET");
    s3 = clients.s3();
    parts = DynamoParts.of(environment, "DOCUMENT", clock, new Ids(clock, new Random(7)));
    documents = new DynamoDocuments(parts);
    intake =
        new DynamoIntake(parts, new S3StoredObjects(s3, bucket), new S3Uploads(clients, bucket));
  }

  /** Awaits its upload; content and use are named by the number. */
  public Document awaited(
      String documentId, String owner, int n, String kind, Optional<String> caseId) {
    Instant now = parts.clock().instant();
    Document document =
        Document.submitted(
            documentId,
            owner,
            new DynamoOwnerTags(parts.index()).of(owner),
            new Submission(
                Optional.of(kind),
                "rent-withdrawal",
                caseId,
                "身份证.jpg",
                "image/jpeg",
                5,
                "%064x".formatted(n),
                Map.of(),
                now,
                now.plusSeconds(900)),
            new Use(
                "01m7v968e0use%013d".formatted(n),
                "rent-withdrawal",
                caseId,
                now,
                Optional.empty()),
            now.plusSeconds(4500));
    documents.create(
        document, DocumentRecords.of(document, "submitted", BY), 1_000, Optional.empty());
    return document;
  }

  /** Its file lies in the bucket, and its reading is ordered under a known id. */
  public Document queued(Document awaited, int n) {
    s3.putObject(put -> put.bucket(bucket).key(awaited.key()), RequestBody.fromBytes(new byte[5]));
    Instant now = parts.clock().instant();
    Document queued =
        awaited
            .change(DocumentStatus.QUEUED, now)
            .progress(Progress.begun("01m7v968e0read%012d".formatted(n), now))
            .due(Optional.empty())
            .done();
    documents.store(awaited, queued, DocumentRecords.of(queued, "arrived", BY), List.of());
    return queued;
  }

  /** The reader has written its result. */
  public ReadingNotice written(Document queued, Reading reading) {
    String id = queued.documentId();
    String readingId = queued.progress().orElseThrow().readingId();
    ObjectNode result = reading.json(id, readingId);
    String key = "readings/" + id + "/" + readingId + "/1.json";
    s3.putObject(
        put -> put.bucket(bucket).key(key),
        RequestBody.fromBytes(parts.sealer().seal(result.toString(), key)));
    s3.putObject(
        put -> put.bucket(bucket).key("previews/" + id + "/1.png"),
        RequestBody.fromBytes(new byte[7]));
    return new ReadingNotice(id, readingId, 1, Optional.of(key));
  }

  /** Its result is taken. */
  public void read(Document awaited, int n, Reading reading) {
    intake.results().take(written(queued(awaited, n), reading));
  }
}
