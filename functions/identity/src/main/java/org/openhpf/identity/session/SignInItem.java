package org.openhpf.identity.session;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.openhpf.storage.RecordMapper;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One line of a person's sign-in history as stored, {@code PERSON#id / SIGNIN#time#sessionId}. */
record SignInItem(
    String sessionId,
    Way way,
    String channel,
    Optional<String> device,
    int assuranceLevel,
    Instant signedInAt) {
  private static final RecordMapper<SignInItem> MAPPER = RecordMapper.of(SignInItem.class);

  static Map<String, AttributeValue> of(Session session, Instant at) {
    var item =
        MAPPER.toItem(
            new SignInItem(
                session.sessionId(),
                session.way(),
                session.channel(),
                session.device(),
                session.level(),
                at));
    item.putAll(DynamoSessions.signInKey(session.personId(), at, session.sessionId()));
    return item;
  }

  static SignInItem of(Map<String, AttributeValue> stored) {
    return MAPPER.toRecord(stored);
  }
}
