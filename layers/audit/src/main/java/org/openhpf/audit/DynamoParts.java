package org.openhpf.audit;

import java.time.Clock;
import java.util.Map;
import org.openhpf.kernel.Ids;
import org.openhpf.storage.BlindIndex;
import org.openhpf.storage.Clients;
import org.openhpf.storage.DataKeys;
import org.openhpf.storage.Outbox;
import org.openhpf.storage.RequestRecords;
import org.openhpf.storage.Sealer;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;

/**
 * What the adapters of a capability's own table are made with. The variables are called after it:
 * {@code IDENTITY_TABLE} and {@code IDENTITY_AUDIT_TABLE} of {@code IDENTITY}.
 */
public record DynamoParts(
    Table table,
    Transactions transactions,
    RequestRecords requests,
    Outbox outbox,
    Audit audit,
    Sealer sealer,
    BlindIndex index,
    Ids ids,
    Clock clock) {

  /**
   * @param environment the variables of template.yaml
   * @param capability as it stands in their names
   */
  public static DynamoParts of(
      Map<String, String> environment, String capability, Clock clock, Ids ids) {
    var clients = new Clients(environment);
    return of(environment, capability, clients.dynamoDb(), clients.kms(), clock, ids);
  }

  /** With clients of one's own. */
  public static DynamoParts of(
      Map<String, String> environment,
      String capability,
      DynamoDbClient dynamoDb,
      KmsClient kms,
      Clock clock,
      Ids ids) {
    var table = new Table(dynamoDb, environment.get(capability + "_TABLE"));
    var keys = new DataKeys(kms, environment.get("DATA_KEY_ID"));
    return new DynamoParts(
        table,
        new Transactions(dynamoDb),
        new RequestRecords(table, clock),
        new Outbox(table, ids, clock),
        new Audit(new Table(dynamoDb, environment.get(capability + "_AUDIT_TABLE")), ids),
        new Sealer(keys),
        new BlindIndex(table, keys),
        ids,
        clock);
  }
}
