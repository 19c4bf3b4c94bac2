package org.openhpf.identity.session;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.sortable;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.openhpf.identity.session.Sessions.SignInRecord;
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
  static final String KIND = "SIGNIN#";

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
    item.putAll(
        key("PERSON#" + session.personId(), KIND + sortable(at) + "#" + session.sessionId()));
    return item;
  }

  SignInRecord line() {
    return new SignInRecord(sessionId, way, channel, device, assuranceLevel, signedInAt);
  }

  /** The end of its key, after {@link #KIND}. */
  String cursor() {
    return sortable(signedInAt) + "#" + sessionId;
  }

  static SignInItem of(Map<String, AttributeValue> stored) {
    return MAPPER.toRecord(stored);
  }
}
