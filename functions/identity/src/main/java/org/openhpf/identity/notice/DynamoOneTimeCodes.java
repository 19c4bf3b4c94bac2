package org.openhpf.identity.notice;

import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Json;
import org.openhpf.storage.Commit;
import org.openhpf.storage.Write;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One-time codes in IdentityTable, see {@link OneTimeCodeItem}. */
public final class DynamoOneTimeCodes implements OneTimeCodes {
  /** Name of the notifications' queue in the outbox. */
  public static final String QUEUE = "identity-notifications";

  private final DynamoParts parts;

  public DynamoOneTimeCodes(DynamoParts parts) {
    this.parts = parts;
  }

  @Override
  public void ask(OneTimeCode code) {
    parts
        .table()
        .put(
            OneTimeCodeItem.seal(code, parts.sealer()),
            "attribute_not_exists(pk) OR sessionId <> :session",
            Map.of(":session", text(code.sessionId())));
  }

  @Override
  public Optional<OneTimeCode> find(String key) {
    var place = OneTimeCodeItem.keyOf(key);
    return parts.table().get(place.get("pk").s(), place.get("sk").s()).map(this::open);
  }

  private OneTimeCode open(Map<String, AttributeValue> item) {
    return OneTimeCodeItem.open(item, parts.sealer());
  }

  @Override
  public void make(OneTimeCode code, String digits) {
    byte[] sealed = parts.sealer().seal(digits, OneTimeCodeItem.codePlace(code.sessionId()));
    parts
        .transactions()
        .commit(
            List.of(
                Write.update(
                    "code",
                    parts.table().name(),
                    OneTimeCodeItem.keyOf(code.key()),
                    "SET sealedCode = :code",
                    "sessionId = :session AND attribute_not_exists(sealedCode)",
                    Map.of(
                        ":code", AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(sealed)),
                        ":session", text(code.sessionId()))),
                parts
                    .outbox()
                    .message(
                        QUEUE,
                        Json.write(
                            IdentityMessage.code(
                                code.key(), code.sessionId(), parts.clock().instant())))));
  }

  @Override
  public Optional<OneTimeCode> takeTry(String key, String sessionId, int most) {
    Commit commit =
        parts
            .transactions()
            .commit(
                List.of(
                    Write.update(
                        "code",
                        parts.table().name(),
                        OneTimeCodeItem.keyOf(key),
                        "SET tries = tries + :one",
                        "sessionId = :session AND tries < :most AND goodUntil > :now"
                            + " AND attribute_exists(sealedCode)"
                            + " AND attribute_not_exists(passedBy)",
                        Map.of(
                            ":one", number(1),
                            ":most", number(most),
                            ":session", text(sessionId),
                            ":now", number(parts.clock().instant().getEpochSecond())))));
    return commit instanceof Commit.Done ? find(key) : Optional.empty();
  }

  @Override
  public boolean pass(OneTimeCode code, String answerId) {
    return parts
        .table()
        .update(
            OneTimeCodeItem.keyOf(code.key()),
            "SET passedBy = :answer",
            "sessionId = :session AND (attribute_not_exists(passedBy) OR passedBy = :answer)",
            Map.of(":answer", text(answerId), ":session", text(code.sessionId())));
  }
}
