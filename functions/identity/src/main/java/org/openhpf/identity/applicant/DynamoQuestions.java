package org.openhpf.identity.applicant;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Json;
import org.openhpf.identity.person.PersonItem;
import org.openhpf.identity.person.PersonRecords;
import org.openhpf.identity.person.Persons;
import org.openhpf.kernel.RetryLater;
import org.openhpf.storage.Commit;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Questions in IdentityTable: {@code PERSON#id / QUESTION#projectNo}, with {@code answeredAt} once
 * it is answered. Where the person is not proven the row stays until he is; {@link
 * org.openhpf.identity.proof.DynamoProofs} sends the message that looks for it.
 */
public final class DynamoQuestions implements Questions {
  /** Name of the cases' queue in the outbox. */
  public static final String CASES = "case-events";

  private static final String QUESTION = "QUESTION#";
  private static final String NOT_ANSWERED = "attribute_not_exists(answeredAt)";

  /** Longer than a queue and its dead-letter queue together keep the question. */
  private static final Duration KEPT = Duration.ofDays(30);

  /** Who gives it, and to whom. */
  private static final Persons.Source BY = new Persons.Source("identity-applicants", "system");

  private final DynamoParts parts;

  public DynamoQuestions(DynamoParts parts) {
    this.parts = parts;
  }

  @Override
  public void answer(String projectNo, String personId, Applicant applicant) {
    Instant now = parts.clock().instant();
    byte[] sealed = parts.sealer().seal(Json.write(applicant), "applicant/" + projectNo);
    var row = new HashMap<>(rowKey(projectNo, personId));
    row.put("answeredAt", time(now));
    row.put("expiresAt", number(now.plus(KEPT).getEpochSecond()));
    // Refused: it was answered before.
    parts
        .transactions()
        .commit(
            List.of(
                Write.put("question", parts.table().name(), row, NOT_ANSWERED, Map.of()),
                parts
                    .outbox()
                    .message(CASES, Json.write(CaseAnswer.of(projectNo, personId, sealed, now))),
                parts
                    .audit()
                    .record(
                        PersonRecords.of(
                            personId,
                            "applicant-given",
                            BY,
                            now,
                            Map.of("purpose", "case", "projectNo", projectNo)))));
  }

  @Override
  public void keep(String projectNo, String personId) {
    Commit kept =
        parts
            .transactions()
            .commit(
                List.of(
                    Write.check(
                        "person",
                        parts.table().name(),
                        PersonItem.keyOf(personId),
                        "attribute_not_exists(sealedName) OR attribute_not_exists(sealedIdNumber)",
                        Map.of()),
                    Write.put(
                        "question",
                        parts.table().name(),
                        rowKey(projectNo, personId),
                        NOT_ANSWERED,
                        Map.of())));
    if (kept instanceof Commit.Refused refused && refused.by("person")) {
      throw new RetryLater("the person was proven meanwhile");
    }
  }

  @Override
  public List<String> kept(String personId) {
    return parts
        .table()
        .query(
            QueryRequest.builder()
                .keyConditionExpression("pk = :person AND begins_with(sk, :question)")
                .filterExpression(NOT_ANSWERED)
                .expressionAttributeValues(
                    Map.of(":person", text("PERSON#" + personId), ":question", text(QUESTION)))
                .consistentRead(true))
        .items()
        .stream()
        .map(row -> row.get("sk").s().substring(QUESTION.length()))
        .toList();
  }

  private static Map<String, AttributeValue> rowKey(String projectNo, String personId) {
    return key("PERSON#" + personId, QUESTION + projectNo);
  }
}
