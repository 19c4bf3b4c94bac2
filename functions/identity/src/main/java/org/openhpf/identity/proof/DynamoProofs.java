package org.openhpf.identity.proof;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Json;
import org.openhpf.identity.applicant.ApplicantQuestion;
import org.openhpf.identity.binding.BindingKind;
import org.openhpf.identity.binding.DynamoBindings;
import org.openhpf.identity.binding.KnownBy;
import org.openhpf.identity.person.Person;
import org.openhpf.identity.person.PersonItem;
import org.openhpf.identity.person.PersonRecords;
import org.openhpf.identity.person.Persons;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.kernel.RetryLater;
import org.openhpf.storage.Commit;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.Write;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Proofs in IdentityTable: {@code PERSON#id / PROOF#kind}. */
public final class DynamoProofs implements Proofs {
  private static final RecordMapper<ProofItem> MAPPER = RecordMapper.of(ProofItem.class);

  private static final String PERSON = "person";

  private final DynamoParts parts;
  private final DynamoBindings bindings;

  public DynamoProofs(DynamoParts parts) {
    this.parts = parts;
    this.bindings = new DynamoBindings(parts);
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

  @Override
  public Proving prove(
      Person person, String name, ResidentIdNumber idNumber, Proof proof, Persons.Source who) {
    if (person.idNumber().filter(known -> !known.equals(idNumber.value())).isPresent()) {
      return new Proving.HasAnotherNumber();
    }
    String id = person.personId();
    var writes = new ArrayList<Write>();
    writes.add(identity(person, name, idNumber));
    if (!person.isProven()) {
      writes.addAll(
          bindings.writes(
              new KnownBy(BindingKind.ID_NUMBER, idNumber.value()), id, Optional.empty()));
    }
    writes.add(write(id, proof));
    writes.add(record(id, "proven", proof.kind(), who));
    writes.add(casesMayBeAnswered(id));
    return switch (parts.transactions().commit(writes)) {
      case Commit.Done() -> new Proving.Proven();
      case Commit.Refused refused when refused.by(PERSON) ->
          throw new RetryLater("the person was proven meanwhile");
      case Commit.Refused _ -> new Proving.IsAnotherPerson();
    };
  }

  private Write identity(Person person, String name, ResidentIdNumber idNumber) {
    String id = person.personId();
    return Write.update(
        PERSON,
        parts.table().name(),
        PersonItem.keyOf(id),
        "SET sealedName = :name, sealedIdNumber = :number",
        person.isProven()
            ? "attribute_exists(sealedIdNumber)"
            : "attribute_exists(pk) AND attribute_not_exists(sealedIdNumber)",
        Map.of(
            ":name", sealed(name, PersonItem.namePlace(id)),
            ":number", sealed(idNumber.value(), PersonItem.idNumberPlace(id))));
  }

  /** Those that asked before it was known who he is. */
  private Write casesMayBeAnswered(String personId) {
    var question = ApplicantQuestion.ofProven(personId, parts.clock().instant());
    return parts.outbox().message(ApplicantQuestion.QUEUE, Json.write(question));
  }

  private AttributeValue sealed(String text, String place) {
    return AttributeValue.fromB(SdkBytes.fromByteArray(parts.sealer().seal(text, place)));
  }

  @Override
  public void refused(Person person, String kind, Persons.Source who) {
    parts.transactions().commit(List.of(record(person.personId(), "proof-refused", kind, who)));
  }

  private Write record(String personId, String action, String kind, Persons.Source who) {
    return parts
        .audit()
        .record(
            PersonRecords.of(personId, action, who, parts.clock().instant(), Map.of("by", kind)));
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
