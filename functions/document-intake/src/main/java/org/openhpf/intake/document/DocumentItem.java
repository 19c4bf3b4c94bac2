package org.openhpf.intake.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.edge.http.Json;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.Sealer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A document as it is stored: file name, stated values and fields sealed. */
record DocumentItem(
    String documentId,
    String personId,
    String ownerTag,
    DocumentStatus documentStatus,
    int revision,
    Optional<String> statedKind,
    String purpose,
    Optional<String> caseId,
    byte[] sealedFileName,
    Optional<byte[]> sealedStated,
    Optional<byte[]> sealedFields,
    String contentType,
    long contentSize,
    String sha256,
    Instant submittedAt,
    Instant uploadUntil,
    Optional<Progress> progress,
    List<DocumentProblem> problems,
    List<Use> uses,
    Instant changedAt,
    Optional<Instant> reviewSince,
    Optional<Instant> dueAt,
    Optional<LocalDate> validUntil,
    Optional<LocalDate> retainedUntil,
    String usageKind,
    long heldBytes,
    int heldObjects) {
  private static final RecordMapper<DocumentItem> MAPPER = RecordMapper.of(DocumentItem.class);

  static Map<String, AttributeValue> seal(Document d, Sealer sealer) {
    Submission s = d.submission();
    var item =
        MAPPER.toItem(
            new DocumentItem(
                d.documentId(),
                d.personId(),
                d.ownerTag(),
                d.status(),
                d.revision(),
                s.kind(),
                s.purpose(),
                s.caseId(),
                sealer.seal(s.fileName(), "fileName/" + d.documentId()),
                Optional.of(s.stated())
                    .filter(stated -> !stated.isEmpty())
                    .map(stated -> sealer.seal(Json.write(stated), "stated/" + d.documentId())),
                Optional.of(d.fields())
                    .filter(fields -> !fields.isEmpty())
                    .map(
                        fields ->
                            sealer.seal(JsonFields.write(fields), "fields/" + d.documentId())),
                s.contentType(),
                s.size(),
                s.sha256(),
                s.at(),
                s.uploadUntil(),
                d.progress(),
                d.problems(),
                d.uses(),
                d.changedAt(),
                d.reviewSince(),
                d.dueAt(),
                d.validUntil(),
                d.retainedUntil(),
                d.holding().kind(),
                d.holding().bytes(),
                d.holding().objects()));
    item.putAll(DynamoKeys.document(d.documentId()));
    d.reviewSince().ifPresent(since -> item.putAll(DynamoKeys.inReview(d.documentId(), since)));
    d.dueAt().ifPresent(at -> item.putAll(DynamoKeys.due(d.documentId(), at)));
    if (d.status() == DocumentStatus.DELETED && d.dueAt().isEmpty()) {
      item.put("expiresAt", AttributeValues.number(d.changedAt().getEpochSecond()));
    }
    return item;
  }

  static Document open(Map<String, AttributeValue> item, Sealer sealer) {
    DocumentItem i = MAPPER.toRecord(item);
    return new Document(
        i.documentId,
        i.personId,
        i.ownerTag,
        i.documentStatus,
        i.revision,
        new Submission(
            i.statedKind,
            i.purpose,
            i.caseId,
            sealer.open(i.sealedFileName, "fileName/" + i.documentId),
            i.contentType,
            i.contentSize,
            i.sha256,
            i.sealedStated
                .map(stated -> JsonFields.texts(sealer.open(stated, "stated/" + i.documentId)))
                .orElse(Map.of()),
            i.submittedAt,
            i.uploadUntil),
        i.progress,
        i.sealedFields
            .map(fields -> JsonFields.read(sealer.open(fields, "fields/" + i.documentId)))
            .orElse(List.of()),
        i.problems,
        i.uses,
        i.changedAt,
        i.reviewSince,
        i.dueAt,
        i.validUntil,
        i.retainedUntil,
        new Holding(i.usageKind, i.heldBytes, i.heldObjects));
  }
}
