package org.openhpf.intake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Route;
import org.openhpf.edge.sweep.SweepFunction;
import org.openhpf.intake.document.DocumentViews;
import org.openhpf.intake.document.Documents;
import org.openhpf.intake.document.DynamoDocuments;
import org.openhpf.intake.document.DynamoOwnerTags;
import org.openhpf.intake.document.IntakeRules;
import org.openhpf.intake.kind.Kinds;
import org.openhpf.intake.kind.ProblemKinds;
import org.openhpf.intake.look.LookRoutes;
import org.openhpf.intake.reading.S3Readings;
import org.openhpf.intake.reading.TakeReading;
import org.openhpf.intake.reading.VerifyDocument;
import org.openhpf.intake.retention.DeleteDocument;
import org.openhpf.intake.retention.EraseDocument;
import org.openhpf.intake.retention.RetentionRoutes;
import org.openhpf.intake.retention.SettleDocuments;
import org.openhpf.intake.reuse.ReuseDocument;
import org.openhpf.intake.reuse.UseRoutes;
import org.openhpf.intake.review.ReviewDocument;
import org.openhpf.intake.review.ReviewRoutes;
import org.openhpf.intake.upload.RecordArrival;
import org.openhpf.intake.upload.SubmitDocument;
import org.openhpf.intake.upload.UploadRoutes;
import org.openhpf.intake.usage.DynamoStorageUsage;
import org.openhpf.intake.usage.UsageRoutes;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.StoredObjects;
import org.openhpf.kernel.Uploads;
import org.openhpf.storage.Clients;
import org.openhpf.storage.DynamoCheckpoints;
import org.openhpf.storage.S3StoredObjects;
import org.openhpf.storage.S3Uploads;

/** All of document intake, put together over one table and one bucket. */
public final class DynamoIntake {
  private final Kinds kinds = new Kinds();
  private final ProblemKinds problems = new ProblemKinds();
  private final DocumentViews views = new DocumentViews(kinds, problems);
  private final DynamoParts parts;
  private final StoredObjects objects;
  private final Uploads uploads;
  private final IntakeRules rules;
  private final Documents documents;
  private final EraseDocument erase;

  public DynamoIntake(DynamoParts parts, StoredObjects objects, Uploads uploads) {
    this.parts = parts;
    this.objects = objects;
    this.uploads = uploads;
    rules = new IntakeRules(parts.clock());
    documents = new DynamoDocuments(parts);
    erase = new EraseDocument(documents, objects, rules);
  }

  /**
   * @param environment the variables of template.yaml
   */
  static DynamoIntake of(Map<String, String> environment) {
    Clock clock = ChinaTime.clock(environment);
    var clients = new Clients(environment);
    String bucket = environment.get("DOCUMENT_BUCKET");
    return new DynamoIntake(
        DynamoParts.of(environment, "DOCUMENT", clock, new Ids(clock)),
        new S3StoredObjects(clients.s3(), bucket),
        new S3Uploads(clients, bucket));
  }

  public List<Route<?>> routes() {
    var readings = new S3Readings(objects, parts.sealer());
    return Stream.of(
            new UploadRoutes(submitDocument(), uploads, views, kinds, problems, rules).all(),
            new LookRoutes(documents, readings, uploads, views, rules).all(),
            new RetentionRoutes(new DeleteDocument(documents, erase, rules)).all(),
            new UseRoutes(documents, new ReuseDocument(documents, rules, parts.ids()), rules).all(),
            new ReviewRoutes(documents, new ReviewDocument(documents, kinds, rules), views).all(),
            new UsageRoutes(usage(), rules).all())
        .<Route<?>>flatMap(List::stream)
        .toList();
  }

  private SubmitDocument submitDocument() {
    var tags = new DynamoOwnerTags(parts.index());
    return new SubmitDocument(documents, tags, erase, problems, rules, parts.ids());
  }

  public RecordArrival arrivals() {
    return new RecordArrival(documents, objects, kinds, rules, parts.ids());
  }

  public TakeReading results() {
    return new TakeReading(
        documents,
        new S3Readings(objects, parts.sealer()),
        objects,
        new VerifyDocument(kinds, problems, rules),
        problems,
        rules);
  }

  public DynamoStorageUsage usage() {
    return new DynamoStorageUsage(parts.table(), parts.transactions(), parts.clock());
  }

  public SweepFunction<SettleDocuments.Input> settle() {
    return new SweepFunction<>(
        SettleDocuments.Input.class,
        new SettleDocuments(documents, arrivals(), erase, kinds, rules),
        new DynamoCheckpoints(parts.table()));
  }
}
