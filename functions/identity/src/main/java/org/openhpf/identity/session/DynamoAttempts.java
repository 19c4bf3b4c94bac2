package org.openhpf.identity.session;

import static org.openhpf.storage.AttributeValues.number;

import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.DynamoParts;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Sign-ins under way in IdentityTable, see {@link AttemptItem}. */
public final class DynamoAttempts implements Attempts {
  private final DynamoParts parts;

  public DynamoAttempts(DynamoParts parts) {
    this.parts = parts;
  }

  @Override
  public Optional<Attempt> find(String sessionId) {
    return row(sessionId)
        .filter(row -> row.containsKey("startedAt"))
        .map(AttemptItem::of)
        .map(item -> item.open(parts.sealer()));
  }

  /** Of a session that no attempt led to it says whose it is, and nothing else. */
  private Optional<Map<String, AttributeValue>> row(String sessionId) {
    var key = AttemptItem.keyOf(sessionId);
    return parts.table().get(key.get("pk").s(), key.get("sk").s());
  }

  @Override
  public void keep(Attempt attempt) {
    parts
        .table()
        .put(
            AttemptItem.seal(attempt, parts.sealer()),
            "attribute_not_exists(pk) OR attribute_exists(waitsFor)",
            Map.of());
  }

  @Override
  public boolean takeTry(Attempt attempt) {
    return parts
        .table()
        .update(
            AttemptItem.keyOf(attempt.sessionId()),
            "SET tries = :left",
            "attribute_exists(waitsFor) AND tries = :before AND tries > :none",
            Map.of(
                ":left", number(attempt.tries() - 1L),
                ":before", number(attempt.tries()),
                ":none", number(0)));
  }

  @Override
  public Optional<String> personOf(String sessionId) {
    return row(sessionId).map(row -> row.get("personId")).map(AttributeValue::s);
  }
}
