package org.openhpf.appointments.standing;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.appointments.booking.DynamoKeys;
import org.openhpf.appointments.booking.DynamoParts;
import org.openhpf.appointments.notice.Notices;
import org.openhpf.audit.Audit;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.RequestKey;
import org.openhpf.storage.Commit;
import org.openhpf.storage.Outbox;
import org.openhpf.storage.RequestRecords;
import org.openhpf.storage.RequestRecords.Earlier;
import org.openhpf.storage.Sealer;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;
import org.openhpf.storage.Write;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Appeals in AppointmentTable: {@code APPEAL#id / -}, in the index {@link DynamoKeys#BY_DUE} while
 * open; {@code PERSON#person / APPEAL#id} lists a person's own. A pause names the appeal against
 * it, so there is one.
 */
public final class DynamoAppeals implements Appeals {
  private static final String OWN = "APPEAL#";

  private final Table table;
  private final Transactions transactions;
  private final RequestRecords requests;
  private final Outbox outbox;
  private final StandingNotices notices;
  private final Audit audit;
  private final Sealer sealer;
  private final StandingRules rules;

  public DynamoAppeals(DynamoParts parts, StandingRules rules) {
    this.table = parts.table();
    this.transactions = parts.transactions();
    this.requests = parts.requests();
    this.outbox = parts.outbox();
    this.notices = new StandingNotices(parts.notices());
    this.audit = parts.audit();
    this.sealer = parts.sealer();
    this.rules = rules;
  }

  @Override
  public Storing submit(Appeal appeal, String channel, Optional<RequestKey> request) {
    var item = item(appeal);
    var own = new HashMap<>(key("PERSON#" + appeal.personId(), OWN + appeal.appealId()));
    own.put("expiresAt", item.get("expiresAt"));
    var writes = new ArrayList<Write>();
    request.ifPresent(key -> writes.add(requests.remember(key, item)));
    writes.add(
        Write.update(
            "pause",
            table.name(),
            DynamoKeys.pause("PERSON#" + appeal.personId()),
            "SET appealId = :appeal",
            "pausedFrom = :from AND pausedUntil > :now AND attribute_not_exists(appealId)",
            Map.of(
                ":appeal", text(appeal.appealId()),
                ":from", time(appeal.pause().from()),
                ":now", number(appeal.submittedAt().getEpochSecond()))));
    writes.add(Write.putNew("appeal", table.name(), item));
    writes.add(Write.putNew("own appeal", table.name(), own));
    writes.add(audit.record(StandingRecords.submitted(appeal, channel)));
    return outcome(transactions.commit(writes), appeal, request);
  }

  @Override
  public Storing decide(
      Appeal decided, String officer, String channel, Optional<RequestKey> request) {
    Appeal.Decision decision = decided.decision().orElseThrow();
    var writes = new ArrayList<Write>();
    request.ifPresent(key -> writes.add(requests.remember(key, item(decided))));
    writes.add(decision(decided, decision));
    if (decision.accepted()) {
      writes.addAll(lifting(decided));
    }
    writes.add(audit.record(StandingRecords.decided(decided, decision, officer, channel)));
    writes.add(outbox.message(Notices.QUEUE, Json.write(notices.decided(decided, decision))));
    return outcome(transactions.commit(writes), decided, request);
  }

  private Write decision(Appeal decided, Appeal.Decision decision) {
    return Write.update(
        "appeal",
        table.name(),
        AppealItem.keyOf(decided.appealId()),
        "SET appealStatus = :decided, sealedNote = :note, decidedAt = :at REMOVE dueCell, dueAt",
        "appealStatus = :open",
        Map.of(
            ":decided", text(decided.status().name()),
            ":note",
                AttributeValue.fromB(
                    SdkBytes.fromByteArray(AppealItem.sealNote(decided, decision, sealer))),
            ":at", time(decision.at()),
            ":open", text(AppealStatus.OPEN.name())));
  }

  /** The pause, if it is still this one, and its no-shows, if they are still on record. */
  private List<Write> lifting(Appeal accepted) {
    String attendee = "PERSON#" + accepted.personId();
    Map<String, AttributeValue> pause = DynamoKeys.pause(attendee);
    var keys =
        new ArrayList<>(
            accepted.pause().noShows().stream()
                .map(each -> NoShowItem.keyOf(attendee, each))
                .toList());
    keys.add(pause);
    var from = time(accepted.pause().from());
    var writes = new ArrayList<Write>();
    for (Map<String, AttributeValue> item : table.getAll(keys)) {
      var key = Map.of("pk", item.get("pk"), "sk", item.get("sk"));
      if (!key.equals(pause)) {
        writes.add(
            Write.update(
                key.get("sk").s(),
                table.name(),
                key,
                "SET forgivenBy = :appeal",
                "attribute_exists(pk)",
                Map.of(":appeal", text(accepted.appealId()))));
      } else if (from.equals(item.get("pausedFrom"))) {
        writes.add(
            Write.delete(
                "pause", table.name(), pause, "pausedFrom = :from", Map.of(":from", from)));
      }
    }
    return writes;
  }

  private Storing outcome(Commit commit, Appeal stored, Optional<RequestKey> request) {
    return switch (commit) {
      case Commit.Done() -> new Storing.Stored(stored);
      case Commit.Refused refused ->
          request
              .flatMap(key -> requests.in(refused, key))
              .map(this::outcome)
              .orElse(new Storing.Changed());
    };
  }

  private Storing outcome(Earlier earlier) {
    return switch (earlier) {
      case Earlier.Same same -> new Storing.Stored(AppealItem.open(same.outcome(), sealer));
      case Earlier.Other() -> new Storing.RequestKeyReused();
    };
  }

  @Override
  public Optional<Storing> before(RequestKey request) {
    return requests.find(request).map(this::outcome);
  }

  @Override
  public Optional<Appeal> find(String appealId) {
    return table.get(OWN + appealId, "-").map(item -> AppealItem.open(item, sealer));
  }

  @Override
  public Page<Appeal> of(String personId, int limit, Optional<String> cursor) {
    String person = "PERSON#" + personId;
    var query =
        QueryRequest.builder()
            .keyConditionExpression("pk = :person AND begins_with(sk, :kind)")
            .expressionAttributeValues(Map.of(":person", text(person), ":kind", text(OWN)))
            .scanIndexForward(false)
            .consistentRead(true);
    cursor.ifPresent(last -> query.exclusiveStartKey(key(person, OWN + last)));
    var keys =
        table.query(query.limit(limit + 1)).items().stream()
            .map(row -> AppealItem.keyOf(row.get("sk").s().substring(OWN.length())))
            .toList();
    List<Appeal> found =
        keys.isEmpty()
            ? List.of()
            : opened(table.getAll(keys)).stream()
                .sorted(Comparator.comparing(Appeal::appealId).reversed())
                .toList();
    return page(found, limit);
  }

  @Override
  public Page<Appeal> open(int limit, Optional<String> cursor) {
    var query =
        QueryRequest.builder()
            .indexName(DynamoKeys.BY_DUE)
            .keyConditionExpression("dueCell = :cell")
            .expressionAttributeValues(Map.of(":cell", text(AppealItem.DUE_CELL)));
    cursor.ifPresent(last -> query.exclusiveStartKey(inIndex(last)));
    return page(opened(table.query(query.limit(limit + 1)).items()), limit);
  }

  /** Where it stands, or stood before it was decided. */
  private Map<String, AttributeValue> inIndex(String appealId) {
    var place = new HashMap<>(AppealItem.keyOf(appealId));
    var row = table.get(OWN + appealId, "-");
    InvalidValue.require(row.isPresent(), "cursor", "请使用上一页返回的 nextCursor");
    place.put("dueCell", text(AppealItem.DUE_CELL));
    place.put("dueAt", row.get().get("submittedAt"));
    return place;
  }

  /** One more than asked for tells whether there is another page. */
  private static Page<Appeal> page(List<Appeal> found, int limit) {
    return found.size() <= limit
        ? Page.of(found)
        : new Page<>(found.subList(0, limit), Optional.of(found.get(limit - 1).appealId()));
  }

  private List<Appeal> opened(List<Map<String, AttributeValue>> items) {
    return items.stream().map(item -> AppealItem.open(item, sealer)).toList();
  }

  private Map<String, AttributeValue> item(Appeal appeal) {
    return AppealItem.seal(appeal, rules.appealKeptUntil(appeal.submittedAt()), sealer);
  }
}
