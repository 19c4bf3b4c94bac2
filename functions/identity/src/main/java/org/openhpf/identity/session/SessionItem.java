package org.openhpf.identity.session;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.number;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openhpf.edge.http.Role;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.Sealer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A session as stored, {@code PERSON#id / SESSION#sessionId}. Without {@code begunAt} nobody has
 * signed in yet. The pool's refresh token is sealed.
 */
record SessionItem(
    String sessionId,
    String personId,
    Way way,
    String channel,
    Optional<String> device,
    Keep keep,
    int cap,
    int assuranceLevel,
    boolean secondFactor,
    Optional<ActingItem> acting,
    Optional<String> openedBy,
    int renewals,
    Instant startedAt,
    Instant lastUsedAt,
    Instant endsAt,
    Optional<Instant> endedAt,
    Optional<Instant> begunAt,
    Optional<Instant> renewedAt,
    Optional<byte[]> sealedRefreshToken) {
  private static final RecordMapper<SessionItem> MAPPER = RecordMapper.of(SessionItem.class);

  record ActingItem(String principalId, String standingId, List<String> matters, Role role) {
    static ActingItem of(Acting acting) {
      return new ActingItem(
          acting.principalId(),
          acting.standingId(),
          acting.matters().stream().sorted().toList(),
          acting.role());
    }

    Acting acting() {
      return new Acting(principalId, standingId, Set.copyOf(matters), role);
    }
  }

  static SessionItem of(Map<String, AttributeValue> stored) {
    return MAPPER.toRecord(stored);
  }

  static Map<String, AttributeValue> prepared(Session session, Instant keptUntil) {
    return item(session, Optional.empty(), Optional.empty(), keptUntil);
  }

  static Map<String, AttributeValue> begun(
      Session session, Instant at, Optional<byte[]> sealedRefreshToken) {
    return item(session, Optional.of(at), sealedRefreshToken, session.endsAt());
  }

  private static Map<String, AttributeValue> item(
      Session s, Optional<Instant> begunAt, Optional<byte[]> refreshToken, Instant keptUntil) {
    var item =
        MAPPER.toItem(
            new SessionItem(
                s.sessionId(),
                s.personId(),
                s.way(),
                s.channel(),
                s.device(),
                s.keep(),
                s.cap(),
                s.level(),
                s.secondFactor(),
                s.acting().map(ActingItem::of),
                s.openedBy(),
                s.renewals(),
                s.startedAt(),
                s.lastUsedAt(),
                s.endsAt(),
                s.endedAt(),
                begunAt,
                Optional.empty(),
                refreshToken));
    item.putAll(keyOf(s.personId(), s.sessionId()));
    item.put("expiresAt", number(keptUntil.getEpochSecond()));
    return item;
  }

  Session session() {
    return new Session(
        sessionId,
        personId,
        way,
        channel,
        device,
        keep,
        cap,
        assuranceLevel,
        secondFactor,
        acting.map(ActingItem::acting),
        openedBy,
        renewals,
        startedAt,
        lastUsedAt,
        endsAt,
        endedAt);
  }

  Optional<String> refreshToken(Sealer sealer) {
    return sealedRefreshToken.map(token -> sealer.open(token, place(sessionId)));
  }

  static Map<String, AttributeValue> keyOf(String personId, String sessionId) {
    return key("PERSON#" + personId, "SESSION#" + sessionId);
  }

  static String place(String sessionId) {
    return "refreshToken/" + sessionId;
  }
}
