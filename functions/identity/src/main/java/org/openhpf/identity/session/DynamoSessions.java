package org.openhpf.identity.session;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Page;
import org.openhpf.identity.binding.DynamoBindings;
import org.openhpf.identity.binding.KnownBy;
import org.openhpf.kernel.RetryLater;
import org.openhpf.storage.Commit;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Sessions in IdentityTable, see {@link SessionItem}; {@code SESSION#id / ATTEMPT} tells whose. */
public final class DynamoSessions implements Sessions {
  private final DynamoParts parts;
  private final DynamoBindings bindings;
  private final SessionRules rules;

  public DynamoSessions(DynamoParts parts, SessionRules rules) {
    this.parts = parts;
    this.bindings = new DynamoBindings(parts);
    this.rules = rules;
  }

  @Override
  public void prepare(Session session) {
    parts
        .table()
        .put(
            SessionItem.prepared(session, session.startedAt().plus(rules.attemptLasts())),
            "attribute_not_exists(begunAt)",
            Map.of());
  }

  @Override
  public Optional<Session> find(String personId, String sessionId) {
    return stored(personId, sessionId).map(SessionItem::session);
  }

  private Optional<SessionItem> stored(String personId, String sessionId) {
    var key = SessionItem.keyOf(personId, sessionId);
    return parts.table().get(key.get("pk").s(), key.get("sk").s()).map(SessionItem::of);
  }

  @Override
  public void begin(
      Session session,
      Optional<String> refreshToken,
      Optional<Attempt> attempt,
      Optional<KnownBy> by) {
    Instant now = parts.clock().instant();
    String table = parts.table().name();
    var sealed =
        refreshToken.map(
            token -> parts.sealer().seal(token, SessionItem.place(session.sessionId())));
    var writes = new ArrayList<Write>();
    writes.add(
        Write.put(
            "session",
            table,
            SessionItem.begun(session, now, sealed),
            "attribute_not_exists(begunAt)",
            Map.of()));
    writes.add(whose(session, attempt.isPresent()));
    writes.add(history(session, now));
    by.ifPresent(known -> writes.add(bindings.used(known, session.personId())));
    writes.add(parts.audit().record(SessionRecords.signedIn(session, now)));
    if (parts.transactions().commit(writes) instanceof Commit.Refused refused) {
      throw new RetryLater("a sign-in has changed: " + refused.found().keySet());
    }
  }

  private Write whose(Session session, boolean attempted) {
    return Write.update(
        "attempt",
        parts.table().name(),
        AttemptItem.keyOf(session.sessionId()),
        "SET personId = :person, expiresAt = :end REMOVE waitsFor, sealedPoolSession, sealedNotes",
        attempted ? "attribute_exists(waitsFor)" : "attribute_not_exists(pk)",
        Map.of(
            ":person", text(session.personId()),
            ":end", number(session.endsAt().getEpochSecond())));
  }

  private Write history(Session session, Instant now) {
    var item = SignInItem.of(session, now);
    var row = new HashMap<>(item);
    row.put("expiresAt", number(now.plus(rules.historyKept()).getEpochSecond()));
    return Write.putNew("sign-in", parts.table().name(), row);
  }

  @Override
  public Page<Session> of(String personId, int limit, Optional<String> cursor) {
    var query =
        QueryRequest.builder()
            .keyConditionExpression("pk = :person AND begins_with(sk, :kind)")
            .expressionAttributeValues(
                Map.of(":person", text("PERSON#" + personId), ":kind", text("SESSION#")))
            .consistentRead(true);
    Instant now = parts.clock().instant();
    List<Session> open =
        parts.table().query(query).items().stream()
            .map(SessionItem::of)
            .filter(item -> item.begunAt().isPresent())
            .map(SessionItem::session)
            .filter(session -> session.isOpenAt(now))
            .sorted(
                Comparator.comparing(Session::startedAt)
                    .thenComparing(Session::sessionId)
                    .reversed())
            .toList();
    int from =
        cursor
            .map(last -> open.stream().map(Session::sessionId).toList().indexOf(last) + 1)
            .orElse(0);
    int to = Math.min(open.size(), from + limit);
    return new Page<>(
        open.subList(from, to),
        to < open.size() ? Optional.of(open.get(to - 1).sessionId()) : Optional.empty());
  }

  @Override
  public Optional<Renewable> renewable(String personId, String sessionId) {
    Instant now = parts.clock().instant();
    return stored(personId, sessionId)
        .filter(item -> item.begunAt().isPresent() && item.session().isOpenAt(now))
        .flatMap(
            item ->
                item.refreshToken(parts.sealer())
                    .map(token -> new Renewable(item.session(), token, item.renewedAt())));
  }

  @Override
  public Optional<Session> renew(Session session, int level) {
    Instant now = parts.clock().instant();
    Commit commit =
        parts
            .transactions()
            .commit(
                List.of(
                    Write.update(
                        "session",
                        parts.table().name(),
                        SessionItem.keyOf(session.personId(), session.sessionId()),
                        "SET renewals = :next, renewedAt = :now, lastUsedAt = :now,"
                            + " assuranceLevel = :level",
                        "renewals = :before AND attribute_not_exists(endedAt)",
                        Map.of(
                            ":next", number(session.renewals() + 1L),
                            ":before", number(session.renewals()),
                            ":level", number(level),
                            ":now", time(now)))));
    return commit instanceof Commit.Done
        ? find(session.personId(), session.sessionId())
        : Optional.empty();
  }

  @Override
  public void end(Session session, String actor, String why) {
    Instant now = parts.clock().instant();
    parts
        .transactions()
        .commit(
            List.of(
                Write.update(
                    "session",
                    parts.table().name(),
                    SessionItem.keyOf(session.personId(), session.sessionId()),
                    "SET endedAt = :now REMOVE sealedRefreshToken",
                    "attribute_exists(begunAt) AND attribute_not_exists(endedAt)",
                    Map.of(":now", time(now))),
                parts.audit().record(SessionRecords.ended(session, actor, why, now))));
  }

  @Override
  public Page<SignInRecord> history(String personId, int limit, Optional<String> cursor) {
    String person = "PERSON#" + personId;
    var query =
        QueryRequest.builder()
            .keyConditionExpression("pk = :person AND begins_with(sk, :kind)")
            .expressionAttributeValues(
                Map.of(":person", text(person), ":kind", text(SignInItem.KIND)))
            .scanIndexForward(false)
            .consistentRead(true);
    cursor.ifPresent(last -> query.exclusiveStartKey(key(person, SignInItem.KIND + last)));
    List<SignInItem> found =
        parts.table().query(query.limit(limit + 1)).items().stream().map(SignInItem::of).toList();
    return new Page<>(
        found.stream().limit(limit).map(SignInItem::line).toList(),
        found.size() > limit ? Optional.of(found.get(limit - 1).cursor()) : Optional.empty());
  }
}
