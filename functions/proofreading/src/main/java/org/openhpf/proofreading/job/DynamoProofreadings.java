package org.openhpf.proofreading.job;

import static org.openhpf.storage.AttributeValues.number;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.AuditRecord;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.RequestKey;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.storage.Commit;
import org.openhpf.storage.RequestRecords.Earlier;
import org.openhpf.storage.Table;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Proofreadings in one DynamoDB table.
 *
 * <ul>
 *   <li>{@code PROOFREADING#id / -}: the proofreading; {@code TEXT#row}, {@code SHEET#number}: its
 *       text and findings
 *   <li>{@code PERSON#person / PROOFREADING#id}: the person's list; {@code ORDERS#day}: how many
 * </ul>
 */
public final class DynamoProofreadings implements Proofreadings {
  private static final String PROOFREADING = "proofreading";
  private static final String DAY = "day";
  private static final String MADE = "madeId";
  private static final Duration DAYS_KEPT = Duration.ofDays(2);

  /** Of a transaction, beside the row of the proofreading itself and others. */
  private static final int DELETED_AT_ONCE = 50;

  private final DynamoParts parts;
  private final Table table;
  private final DynamoContents contents;
  private final DynamoIgnoreLists ignoreLists;
  private final DynamoLists lists;

  public DynamoProofreadings(DynamoParts parts) {
    this.parts = parts;
    table = parts.table();
    contents = new DynamoContents(table, parts.sealer());
    ignoreLists = new DynamoIgnoreLists(parts);
    lists = new DynamoLists(table, parts.sealer());
  }

  @Override
  public Optional<Proofreading> find(String proofreadingId) {
    return table
        .get(DynamoKeys.PROOFREADINGS + proofreadingId, "-")
        .map(item -> ProofreadingItem.open(item, parts.sealer()));
  }

  @Override
  public Creation create(
      Proofreading made,
      Writing writing,
      AuditRecord record,
      int mostADay,
      Optional<RequestKey> request) {
    var writes = new ArrayList<Write>();
    request.ifPresent(
        key ->
            writes.add(
                parts
                    .requests()
                    .remember(key, Map.of(MADE, AttributeValue.fromS(made.proofreadingId())))));
    writes.add(
        Write.putNew(PROOFREADING, table.name(), ProofreadingItem.seal(made, parts.sealer())));
    var owned = new HashMap<>(DynamoKeys.owned(made.personId(), made.proofreadingId()));
    owned.put("proofreadingId", AttributeValue.fromS(made.proofreadingId()));
    writes.add(Write.putNew("owned", table.name(), owned));
    writes.add(countOn(made, mostADay));
    writes.addAll(contents.writes(made.proofreadingId(), writing));
    writes.add(parts.audit().record(record));
    return switch (parts.transactions().commit(writes)) {
      case Commit.Done() -> new Creation.Created();
      case Commit.Refused refused -> refusal(refused, request);
    };
  }

  private Creation refusal(Commit.Refused refused, Optional<RequestKey> request) {
    Optional<Creation> before =
        request
            .flatMap(key -> parts.requests().in(refused, key))
            .map(DynamoProofreadings::creation);
    if (before.isPresent()) {
      return before.get();
    }
    if (refused.by(DAY)) {
      return new Creation.TooManyToday();
    }
    throw new IllegalStateException("refused by " + refused.found().keySet());
  }

  @Override
  public Optional<Creation> createdBefore(RequestKey request) {
    return parts.requests().find(request).map(DynamoProofreadings::creation);
  }

  private static Creation creation(Earlier earlier) {
    return switch (earlier) {
      case Earlier.Same same -> new Creation.Before(same.outcome().get(MADE).s());
      case Earlier.Other() -> new Creation.KeyReused();
    };
  }

  private Write countOn(Proofreading made, int most) {
    Instant at = made.createdAt();
    String day = ChinaTime.format(at).substring(0, 10);
    return Write.update(
        DAY,
        table.name(),
        DynamoKeys.orders(made.personId(), day),
        "ADD orders :one SET expiresAt = :expires",
        "attribute_not_exists(pk) OR orders < :most",
        Map.of(
            ":one", number(1),
            ":most", number(most),
            ":expires", number(at.plus(DAYS_KEPT).getEpochSecond())));
  }

  @Override
  public boolean store(
      Proofreading before, Proofreading after, Writing writing, AuditRecord record) {
    var writes = new ArrayList<Write>();
    writes.add(
        Write.put(
            PROOFREADING,
            table.name(),
            ProofreadingItem.seal(after, parts.sealer()),
            "revision = :revision",
            Map.of(":revision", number(before.revision()))));
    writes.addAll(contents.writes(after.proofreadingId(), writing));
    writing.ignored().forEach(one -> writes.add(ignoreLists.put(after.personId(), one)));
    writing.forgotten().forEach(one -> writes.add(ignoreLists.take(after.personId(), one)));
    writes.add(parts.audit().record(record));
    // Whatever else is refused stands under the proofreading's revision.
    return parts.transactions().commit(writes) instanceof Commit.Done;
  }

  @Override
  public List<Paragraph> text(Proofreading proofreading) {
    return contents.text(proofreading.proofreadingId());
  }

  @Override
  public List<Sheet> sheets(Proofreading proofreading) {
    return contents.sheets(proofreading.proofreadingId());
  }

  @Override
  public Optional<Sheet> sheet(Proofreading proofreading, int number) {
    return contents.sheet(proofreading.proofreadingId(), number);
  }

  @Override
  public void erase(Proofreading hidden, AuditRecord record) {
    String id = hidden.proofreadingId();
    var keys = new ArrayList<Map<String, AttributeValue>>();
    for (int row = 0; row < hidden.textRows(); row++) {
      keys.add(DynamoKeys.textRow(id, row));
    }
    for (int number = 0; number < hidden.sheets(); number++) {
      keys.add(DynamoKeys.sheet(id, number));
    }
    for (int from = 0; from < keys.size(); from += DELETED_AT_ONCE) {
      var some = keys.subList(from, Math.min(keys.size(), from + DELETED_AT_ONCE));
      parts.transactions().commit(some.stream().map(this::gone).toList());
    }
    var own = Map.of(":revision", number(hidden.revision()));
    parts
        .transactions()
        .commit(
            List.of(
                Write.delete(
                    PROOFREADING,
                    table.name(),
                    DynamoKeys.proofreading(id),
                    "revision = :revision",
                    own),
                gone(DynamoKeys.owned(hidden.personId(), id)),
                parts.audit().record(record)));
  }

  private Write gone(Map<String, AttributeValue> key) {
    return Write.deleteIf(
        "gone " + key.get("sk").s(), table.name(), key, "attribute_exists(pk)", Map.of());
  }

  @Override
  public Page<Proofreading> of(String personId, int limit, Optional<String> cursor) {
    return lists.of(personId, limit, cursor);
  }

  @Override
  public Due due(Instant until, Optional<String> cursor) {
    return lists.due(until, cursor);
  }
}
