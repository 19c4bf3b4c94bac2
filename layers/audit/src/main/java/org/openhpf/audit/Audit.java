package org.openhpf.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.kernel.Ids;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.Table;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Audit records, in a table that functions may only add to: each is part of the transaction of the
 * decision it records, and their IAM policies allow neither changing nor deleting one.
 *
 * <p>Keys: {@code pk =} the subject, {@code sk = <time>#<id>}: a thing's records read in their
 * order.
 */
public final class Audit {
  private static final RecordMapper<AuditRecord> MAPPER = RecordMapper.of(AuditRecord.class);

  private final Table table;
  private final Ids ids;

  public Audit(Table table, Ids ids) {
    this.table = table;
    this.ids = ids;
  }

  /** To be part of the decision's transaction. */
  public Write record(AuditRecord decision) {
    String id = ids.next();
    var item = MAPPER.toItem(decision);
    item.putAll(
        AttributeValues.key(
            decision.subject(), AttributeValues.sortable(decision.at()) + "#" + id));
    return Write.putNew("audit " + id, table.name(), item);
  }

  /**
   * A part of what was recorded.
   *
   * @param next where to read on; empty at the end
   */
  public record Trail(List<AuditRecord> records, Optional<String> next) {}

  /**
   * What was recorded of a subject, newest first.
   *
   * @param cursor {@code next} of the part before
   */
  public Trail of(String subject, int limit, Optional<String> cursor) {
    var query =
        QueryRequest.builder()
            .keyConditionExpression("pk = :subject")
            .expressionAttributeValues(Map.of(":subject", AttributeValues.text(subject)))
            .scanIndexForward(false)
            .consistentRead(true)
            .limit(limit);
    cursor.ifPresent(last -> query.exclusiveStartKey(AttributeValues.key(subject, last)));
    Table.Rows rows = table.query(query);
    return new Trail(
        rows.items().stream().map(MAPPER::toRecord).toList(),
        rows.next().map(place -> place.get("sk").s()));
  }
}
