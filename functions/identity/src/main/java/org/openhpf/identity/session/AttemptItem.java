package org.openhpf.identity.session;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.number;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.Sealer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A sign-in under way as stored, {@code SESSION#id / ATTEMPT}; pool session and notes are sealed.
 * Once it is a session, {@code personId} tells whose, for as long as that lasts.
 */
record AttemptItem(
    String sessionId,
    Way way,
    String channel,
    Optional<String> device,
    Keep keep,
    String userName,
    Optional<ChallengeKind> waitsFor,
    Optional<byte[]> sealedPoolSession,
    Map<String, byte[]> sealedNotes,
    int tries,
    Instant startedAt,
    Instant endsAt,
    Optional<String> personId) {
  private static final RecordMapper<AttemptItem> MAPPER = RecordMapper.of(AttemptItem.class);

  static Map<String, AttributeValue> seal(Attempt attempt, Sealer sealer) {
    String id = attempt.sessionId();
    var notes = new HashMap<String, byte[]>();
    attempt.notes().forEach((name, value) -> notes.put(name, sealer.seal(value, place(id, name))));
    var item =
        MAPPER.toItem(
            new AttemptItem(
                id,
                attempt.way(),
                attempt.channel(),
                attempt.device(),
                attempt.keep(),
                attempt.userName(),
                attempt.waitsFor(),
                attempt.poolSession().map(secret -> sealer.seal(secret, place(id, "pool"))),
                notes,
                attempt.tries(),
                attempt.startedAt(),
                attempt.expiresAt(),
                Optional.empty()));
    item.putAll(keyOf(id));
    item.put("expiresAt", number(attempt.expiresAt().getEpochSecond()));
    return item;
  }

  static AttemptItem of(Map<String, AttributeValue> stored) {
    return MAPPER.toRecord(stored);
  }

  Attempt open(Sealer sealer) {
    var notes = new HashMap<String, String>();
    sealedNotes.forEach(
        (name, value) -> notes.put(name, sealer.open(value, place(sessionId, name))));
    return new Attempt(
        sessionId,
        way,
        channel,
        device,
        keep,
        userName,
        waitsFor,
        sealedPoolSession.map(secret -> sealer.open(secret, place(sessionId, "pool"))),
        notes,
        tries,
        startedAt,
        endsAt);
  }

  static Map<String, AttributeValue> keyOf(String sessionId) {
    return key("SESSION#" + sessionId, "ATTEMPT");
  }

  private static String place(String sessionId, String what) {
    return "attempt/" + what + "/" + sessionId;
  }
}
