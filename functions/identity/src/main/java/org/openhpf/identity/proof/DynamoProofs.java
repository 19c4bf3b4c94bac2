package org.openhpf.identity.proof;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.text;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.identity.person.DynamoParts;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Proofs in IdentityTable: {@code PERSON#id / PROOF#kind}. */
public final class DynamoProofs implements Proofs {
  private static final RecordMapper<ProofItem> MAPPER = RecordMapper.of(ProofItem.class);

  private final DynamoParts parts;

  public DynamoProofs(DynamoParts parts) {
    this.parts = parts;
  }

  private record ProofItem(
      String proofKind, int proofLevel, Instant provenAt, Optional<Instant> validUntil) {}

  @Override
  public List<Proof> of(String personId) {
    return parts
        .table()
        .query(
            QueryRequest.builder()
                .keyConditionExpression("pk = :person AND begins_with(sk, :kind)")
                .expressionAttributeValues(
                    Map.of(":person", text("PERSON#" + personId), ":kind", text("PROOF#")))
                .consistentRead(true))
        .items()
        .stream()
        .map(MAPPER::toRecord)
        .map(item -> new Proof(item.proofKind, item.proofLevel, item.provenAt, item.validUntil))
        .toList();
  }

  /** To be part of a transaction: the newest of a kind takes the place of the one before. */
  public Write write(String personId, Proof proof) {
    var item =
        MAPPER.toItem(
            new ProofItem(proof.kind(), proof.level(), proof.provenAt(), proof.validUntil()));
    item.putAll(key("PERSON#" + personId, "PROOF#" + proof.kind()));
    return Write.put(
        "proof",
        parts.table().name(),
        item,
        "attribute_exists(pk) OR attribute_not_exists(pk)",
        Map.of());
  }
}
