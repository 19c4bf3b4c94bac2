package org.openhpf.audit;

import org.openhpf.kernel.Ids;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.Table;
import org.openhpf.storage.Write;

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
}
