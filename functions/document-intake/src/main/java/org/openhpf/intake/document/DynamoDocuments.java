package org.openhpf.intake.document;

import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.AuditRecord;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.RequestKey;
import org.openhpf.storage.Commit;
import org.openhpf.storage.Sealer;
import org.openhpf.storage.Table;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Documents in one DynamoDB table.
 *
 * <ul>
 *   <li>{@code DOCUMENT#id / -}: the document
 *   <li>{@code CONTENT#owner tag#sha256 / -}: whose content it is; one document for all of it
 *   <li>{@code PERSON#person / DOCUMENT#id}: the person's list; {@code SUBMISSIONS#day}: how many
 * </ul>
 */
public final class DynamoDocuments implements Documents {
  private static final String DOCUMENT = "document";
  private static final String CONTENT = "content";
  private static final String DAY = "day";
  private static final Duration DAYS_KEPT = Duration.ofDays(2);

  private final DynamoParts parts;
  private final Table table;
  private final Sealer sealer;
  private final DynamoLists lists;
  private final DynamoRequests requests;

  public DynamoDocuments(DynamoParts parts) {
    this.parts = parts;
    table = parts.table();
    sealer = parts.sealer();
    lists = new DynamoLists(table, sealer);
    requests = new DynamoRequests(parts.requests());
  }

  @Override
  public Optional<Document> find(String documentId) {
    return get(DynamoKeys.document(documentId)).map(item -> DocumentItem.open(item, sealer));
  }

  @Override
  public Optional<Document> ofContent(String ownerTag, String sha256) {
    return get(DynamoKeys.content(ownerTag, sha256))
        .flatMap(row -> find(row.get("documentId").s()));
  }

  private Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
    return table.get(key.get("pk").s(), key.get("sk").s());
  }

  @Override
  public Creation create(
      Document document, AuditRecord record, int mostADay, Optional<RequestKey> request) {
    var writes = new ArrayList<Write>();
    request.ifPresent(key -> writes.add(requests.remember(key, document.documentId())));
    writes.add(Write.putNew(DOCUMENT, table.name(), DocumentItem.seal(document, sealer)));
    writes.add(
        Write.putNew(
            CONTENT,
            table.name(),
            row(
                DynamoKeys.content(document.ownerTag(), document.submission().sha256()),
                document)));
    writes.add(
        Write.putNew(
            "owned",
            table.name(),
            row(DynamoKeys.owned(document.personId(), document.documentId()), document)));
    writes.add(countOn(document, mostADay));
    writes.add(parts.audit().record(record));
    return switch (parts.transactions().commit(writes)) {
      case Commit.Done() -> new Creation.Created();
      case Commit.Refused refused -> refusal(refused, request);
    };
  }

  private Creation refusal(Commit.Refused refused, Optional<RequestKey> request) {
    // A repetition finds its own content, so its key is looked at first.
    Optional<Creation> before = request.flatMap(key -> requests.in(refused, key));
    if (before.isPresent()) {
      return before.get();
    }
    if (refused.by(CONTENT) || refused.by(DOCUMENT)) {
      return new Creation.Exists();
    }
    if (refused.by(DAY)) {
      return new Creation.TooManyToday();
    }
    throw new IllegalStateException("refused by " + refused.found().keySet());
  }

  @Override
  public Optional<Creation> createdBefore(RequestKey request) {
    return requests.find(request);
  }

  private static Map<String, AttributeValue> row(
      Map<String, AttributeValue> key, Document document) {
    var row = new HashMap<>(key);
    row.put("documentId", text(document.documentId()));
    return row;
  }

  private Write countOn(Document document, int most) {
    Instant at = document.changedAt();
    String day = ChinaTime.format(at).substring(0, 10);
    return Write.update(
        DAY,
        table.name(),
        DynamoKeys.submissions(document.personId(), day),
        "ADD submissions :one SET expiresAt = :expires",
        "attribute_not_exists(pk) OR submissions < :most",
        Map.of(
            ":one", number(1),
            ":most", number(most),
            ":expires", number(at.plus(DAYS_KEPT).getEpochSecond())));
  }

  @Override
  public boolean store(
      Document before, Document after, AuditRecord record, List<Message> messages) {
    return switch (parts.transactions().commit(writes(before, after, record, messages))) {
      case Commit.Done() -> true;
      case Commit.Refused refused -> {
        if (!refused.by(DOCUMENT)) {
          throw new IllegalStateException("refused by " + refused.found().keySet());
        }
        yield false;
      }
    };
  }

  @Override
  public Creation storeOnce(
      Document before, Document after, AuditRecord record, String madeId, RequestKey request) {
    var writes = writes(before, after, record, List.of());
    writes.add(requests.remember(request, madeId));
    return switch (parts.transactions().commit(writes)) {
      case Commit.Done() -> new Creation.Created();
      case Commit.Refused refused -> refusal(refused, Optional.of(request));
    };
  }

  private List<Write> writes(
      Document before, Document after, AuditRecord record, List<Message> messages) {
    var writes = new ArrayList<Write>();
    writes.add(
        Write.put(
            DOCUMENT,
            table.name(),
            DocumentItem.seal(after, sealer),
            "revision = :revision",
            Map.of(":revision", number(before.revision()))));
    writes.add(parts.audit().record(record));
    var all = new ArrayList<>(messages);
    Message.StatusChanged.of(before, after).ifPresent(all::add);
    all.forEach(one -> writes.add(parts.outbox().message(one.queue(), Json.write(one))));
    if (after.status() == DocumentStatus.DELETED && before.status() != DocumentStatus.DELETED) {
      writes.addAll(released(before));
    }
    return writes;
  }

  /** The same content may be submitted anew. */
  private List<Write> released(Document document) {
    var own = Map.of(":id", text(document.documentId()));
    return List.of(
        Write.deleteIf(
            CONTENT,
            table.name(),
            DynamoKeys.content(document.ownerTag(), document.submission().sha256()),
            "documentId = :id",
            own),
        Write.deleteIf(
            "owned",
            table.name(),
            DynamoKeys.owned(document.personId(), document.documentId()),
            "documentId = :id",
            own));
  }

  @Override
  public void record(AuditRecord record) {
    parts.transactions().commit(List.of(parts.audit().record(record)));
  }

  @Override
  public Page<Document> of(String personId, int limit, Optional<String> cursor) {
    return lists.of(personId, limit, cursor);
  }

  @Override
  public Page<Document> waiting(int limit, Optional<String> cursor) {
    return lists.waiting(limit, cursor);
  }

  @Override
  public Due due(Instant until, Optional<String> cursor) {
    return lists.due(until, cursor);
  }
}
