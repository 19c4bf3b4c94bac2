package org.openhpf.proofreading.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.proofreading.check.Mode;
import org.openhpf.proofreading.manuscript.DocumentKind;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.Sealer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A proofreading as it is stored: the file's name sealed. */
record ProofreadingItem(
    String proofreadingId,
    String personId,
    Status jobStatus,
    int revision,
    Mode mode,
    Optional<DocumentKind> statedKind,
    boolean forPublication,
    Optional<String> previousId,
    Source source,
    Optional<byte[]> sealedFileName,
    Optional<String> contentType,
    Optional<Long> contentSize,
    Optional<String> sha256,
    Optional<Instant> uploadUntil,
    Optional<DocumentKind> recognisedKind,
    Progress progress,
    Counts counts,
    List<ResultProblem> problems,
    int textRows,
    int sheets,
    Instant createdAt,
    Instant changedAt,
    Instant dueAt) {
  private static final RecordMapper<ProofreadingItem> MAPPER =
      RecordMapper.of(ProofreadingItem.class);

  static Map<String, AttributeValue> seal(Proofreading p, Sealer sealer) {
    Order order = p.order();
    Optional<StatedFile> file = order.file();
    var item =
        MAPPER.toItem(
            new ProofreadingItem(
                p.proofreadingId(),
                p.personId(),
                p.status(),
                p.revision(),
                order.mode(),
                order.kind(),
                order.forPublication(),
                order.previousId(),
                order.source(),
                file.map(named -> sealer.seal(named.fileName(), place(p.proofreadingId()))),
                file.map(StatedFile::contentType),
                file.map(StatedFile::size),
                file.map(StatedFile::sha256),
                file.map(StatedFile::uploadUntil),
                p.recognisedKind(),
                p.progress(),
                p.counts(),
                p.problems(),
                p.textRows(),
                p.sheets(),
                p.createdAt(),
                p.changedAt(),
                p.dueAt()));
    item.putAll(DynamoKeys.proofreading(p.proofreadingId()));
    item.putAll(DynamoKeys.due(p.proofreadingId(), p.dueAt()));
    return item;
  }

  static Proofreading open(Map<String, AttributeValue> item, Sealer sealer) {
    ProofreadingItem i = MAPPER.toRecord(item);
    Optional<StatedFile> file =
        i.sealedFileName.map(
            name ->
                new StatedFile(
                    sealer.open(name, place(i.proofreadingId)),
                    i.contentType.orElseThrow(),
                    i.contentSize.orElseThrow(),
                    i.sha256.orElseThrow(),
                    i.uploadUntil.orElseThrow()));
    return new Proofreading(
        i.proofreadingId,
        i.personId,
        i.jobStatus,
        i.revision,
        new Order(i.mode, i.statedKind, i.forPublication, i.previousId, i.source, file),
        i.recognisedKind,
        i.progress,
        i.counts,
        i.problems,
        i.textRows,
        i.sheets,
        i.createdAt,
        i.changedAt,
        i.dueAt);
  }

  private static String place(String proofreadingId) {
    return "fileName/" + proofreadingId;
  }
}
