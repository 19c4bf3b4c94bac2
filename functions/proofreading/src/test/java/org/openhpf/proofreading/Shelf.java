package org.openhpf.proofreading;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.openhpf.audit.DynamoParts;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.local.testing.TestStack;
import org.openhpf.proofreading.check.Mode;
import org.openhpf.proofreading.check.Proofreader;
import org.openhpf.proofreading.job.Actor;
import org.openhpf.proofreading.job.DynamoIgnoreLists;
import org.openhpf.proofreading.job.DynamoProofreadings;
import org.openhpf.proofreading.job.Order;
import org.openhpf.proofreading.job.ProofreadManuscript;
import org.openhpf.proofreading.job.Proofreading;
import org.openhpf.proofreading.job.ProofreadingRecords;
import org.openhpf.proofreading.job.ProofreadingRules;
import org.openhpf.proofreading.job.Sheet;
import org.openhpf.proofreading.job.Source;
import org.openhpf.proofreading.job.StatedFile;
import org.openhpf.proofreading.job.Status;
import org.openhpf.proofreading.job.Writing;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.office.DynamoOffices;
import org.openhpf.storage.Clients;
import software.amazon.awssdk.core.sync.RequestBody;

/** Proofreadings of known ids in the emulators, of a text with three faults. */
public final class Shelf {
  /** Findings 0-0 交存, safe; 0-1 大约, without a suggestion; 1-0 公基金, with two. */
  private static final Manuscript TEXT = Manuscript.of("关于缴存的通知\n职工交存公基金，大约三次。\n落款");

  static final byte[] FILE = "关于缴存的通知\n职工交存“公积金".getBytes(StandardCharsets.UTF_8);

  private static final Actor BY = Actor.function("test");

  public final DynamoParts parts;
  public final DynamoProofreadings proofreadings;
  private final ProofreadManuscript proofread;
  private final Clients clients;
  private final String bucket;

  public Shelf(TestStack stack) {
    Map<String, String> environment = stack.environment("proofreading-http");
    Clock clock = ChinaTime.clock(environment);
    clients = new Clients(environment);
    bucket = environment.get("DOCUMENT_BUCKET");
    parts = DynamoParts.of(environment, "PROOFREADING", clock, new Ids(clock, new Random(7)));
    proofreadings = new DynamoProofreadings(parts);
    proofread =
        new ProofreadManuscript(
            proofreadings,
            new DynamoIgnoreLists(parts),
            new DynamoOffices(parts),
            new Proofreader(TextFaults.all()),
            new ProofreadingRules(clock));
  }

  /** A text that has been proofread. */
  public Proofreading done(String id, String owner) {
    Proofreading ordered = ordered(id, owner, Status.QUEUED);
    var run = proofread.begin(ordered);
    var step = run.byRules(ordered, TEXT, List.of());
    List<Sheet> sheets = new ArrayList<>(step.writing().added());
    var last = run.byModel(step.proofreading(), TEXT.paragraphs(), sheets);
    sheets.addAll(last.writing().added());
    return created(last.proofreading(), Writing.of(TEXT.paragraphs(), sheets));
  }

  /** A file that has not come. */
  public Proofreading awaited(String id, String owner) {
    return created(ordered(id, owner, Status.AWAITING_UPLOAD), Writing.NOTHING);
  }

  /** Its file lies in the bucket. */
  public void upload(Proofreading awaited) {
    clients
        .s3()
        .putObject(put -> put.bucket(bucket).key(awaited.key()), RequestBody.fromBytes(FILE));
  }

  private Proofreading created(Proofreading made, Writing writing) {
    proofreadings.create(
        made, writing, ProofreadingRecords.of(made, "submitted", BY), 1_000, Optional.empty());
    return made;
  }

  private Proofreading ordered(String id, String owner, Status status) {
    Instant now = parts.clock().instant();
    Optional<StatedFile> file =
        status == Status.AWAITING_UPLOAD
            ? Optional.of(
                new StatedFile(
                    "通知.txt", "text/plain", FILE.length, Desk.sha256(FILE), now.plusSeconds(900)))
            : Optional.empty();
    var order =
        new Order(
            Mode.DEFAULT,
            Optional.empty(),
            false,
            Optional.empty(),
            file.isPresent() ? Source.TXT : Source.TEXT,
            file);
    return Proofreading.ordered(id, owner, status, order, now, now.plusSeconds(4_500));
  }
}
