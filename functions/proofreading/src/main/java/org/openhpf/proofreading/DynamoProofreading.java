package org.openhpf.proofreading;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Route;
import org.openhpf.edge.sweep.SweepFunction;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.StoredObjects;
import org.openhpf.kernel.Uploads;
import org.openhpf.proofreading.check.Checks;
import org.openhpf.proofreading.check.Proofreader;
import org.openhpf.proofreading.decide.DecideRoutes;
import org.openhpf.proofreading.file.CorrectDocx;
import org.openhpf.proofreading.file.ProofreadFile;
import org.openhpf.proofreading.file.ReadFile;
import org.openhpf.proofreading.file.SettleProofreadings;
import org.openhpf.proofreading.job.DecideFindings;
import org.openhpf.proofreading.job.DynamoIgnoreLists;
import org.openhpf.proofreading.job.DynamoProofreadings;
import org.openhpf.proofreading.job.EraseProofreading;
import org.openhpf.proofreading.job.ProblemKinds;
import org.openhpf.proofreading.job.ProofreadManuscript;
import org.openhpf.proofreading.job.ProofreadingRules;
import org.openhpf.proofreading.job.SubmitProofreading;
import org.openhpf.proofreading.look.LookRoutes;
import org.openhpf.proofreading.look.ProofreadingViews;
import org.openhpf.proofreading.office.ChangeSettings;
import org.openhpf.proofreading.office.DynamoOffices;
import org.openhpf.proofreading.office.OfficeRoutes;
import org.openhpf.proofreading.submit.SubmitRoutes;
import org.openhpf.storage.Clients;
import org.openhpf.storage.DynamoCheckpoints;
import org.openhpf.storage.S3StoredObjects;
import org.openhpf.storage.S3Uploads;

/** All of document proofreading, put together over one table and one bucket. */
public final class DynamoProofreading {
  private final ProofreadingViews views = new ProofreadingViews(new ProblemKinds());
  private final DynamoParts parts;
  private final StoredObjects objects;
  private final Uploads uploads;
  private final ProofreadingRules rules;
  private final DynamoProofreadings proofreadings;
  private final DynamoIgnoreLists ignoreLists;
  private final DynamoOffices offices;
  private final Proofreader proofreader;
  private final EraseProofreading erase;

  public DynamoProofreading(
      DynamoParts parts, StoredObjects objects, Uploads uploads, Checks checks) {
    this.parts = parts;
    this.objects = objects;
    this.uploads = uploads;
    rules = new ProofreadingRules(parts.clock());
    proofreadings = new DynamoProofreadings(parts);
    ignoreLists = new DynamoIgnoreLists(parts);
    offices = new DynamoOffices(parts);
    proofreader = new Proofreader(checks);
    erase = new EraseProofreading(proofreadings, objects, rules);
  }

  /**
   * @param environment the variables of template.yaml
   */
  static DynamoProofreading of(Map<String, String> environment) {
    Clock clock = ChinaTime.clock(environment);
    var clients = new Clients(environment);
    String bucket = environment.get("DOCUMENT_BUCKET");
    return new DynamoProofreading(
        DynamoParts.of(environment, "PROOFREADING", clock, new Ids(clock)),
        new S3StoredObjects(clients.s3(), bucket),
        new S3Uploads(clients, bucket),
        WiredChecks.of(environment));
  }

  public List<Route<?>> routes() {
    return Stream.of(
            new SubmitRoutes(submit(), proofreadings, views, uploads, rules).all(),
            new LookRoutes(
                    proofreadings, erase, new CorrectDocx(objects, rules), uploads, views, rules)
                .all(),
            new DecideRoutes(
                    new DecideFindings(proofreadings, rules), ignoreLists, proofreader.rules())
                .all(),
            new OfficeRoutes(
                    offices, new ChangeSettings(offices, parts.clock()), proofreader.rules())
                .all())
        .<Route<?>>flatMap(List::stream)
        .toList();
  }

  public ProofreadFile arrivals() {
    return new ProofreadFile(proofreadings, objects, new ReadFile(rules), proofread(), rules);
  }

  public SweepFunction<SettleProofreadings.Input> settle() {
    return new SweepFunction<>(
        SettleProofreadings.Input.class,
        new SettleProofreadings(proofreadings, arrivals(), erase, rules),
        new DynamoCheckpoints(parts.table()));
  }

  private SubmitProofreading submit() {
    return new SubmitProofreading(proofreadings, proofread(), rules, parts.ids());
  }

  private ProofreadManuscript proofread() {
    return new ProofreadManuscript(proofreadings, ignoreLists, offices, proofreader, rules);
  }
}
