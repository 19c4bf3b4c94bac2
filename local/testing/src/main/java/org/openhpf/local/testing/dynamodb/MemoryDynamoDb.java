package org.openhpf.local.testing.dynamodb;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * DynamoDB's tables, items, conditions and transactions in the memory of this JVM: for tests and
 * benchmarks that need millions of operations. It passes the contract that DynamoDB Local passes.
 *
 * <p>Thread-safe; operations happen one after the other. It never fails by itself: conflicts,
 * throttling and lost replies come from {@link SimulatedDynamoDb}. Indexes are up to date at once,
 * items do not expire, there are no streams, and legacy parameters (Expected, KeyConditions,
 * AttributeUpdates, ...) are not looked at. Other operations throw UnsupportedOperationException.
 */
public final class MemoryDynamoDb implements DynamoDbClient {
  private final Object lock = new Object();
  private final Tables tables = new Tables();
  private final Preparation preparation = new Preparation(tables::table);
  private final Batches batches = new Batches(tables::table);
  private final TransactionTokens tokens;
  private final List<Change> journal = new ArrayList<>();
  private Consumer<List<Change>> watcher = changes -> {};

  public MemoryDynamoDb() {
    this(InstantSource.system());
  }

  /**
   * @param time by which a client request token is forgotten after ten minutes
   */
  public MemoryDynamoDb(InstantSource time) {
    tokens = new TransactionTokens(time);
  }

  /**
   * Shows what each write has changed, the whole of a transaction at once, in the moment in which
   * it is stored. Call it before the first write; the watcher must not call DynamoDB.
   */
  public void watch(Consumer<List<Change>> watcher) {
    synchronized (lock) {
      this.watcher = watcher;
      tables.all().forEach(table -> table.tellOf(journal));
    }
  }

  private void told() {
    if (!journal.isEmpty()) {
      List<Change> changes = List.copyOf(journal);
      journal.clear();
      watcher.accept(changes);
    }
  }

  /** What was written since the beginning or {@link #resetUnits}. */
  public WriteUnits units() {
    synchronized (lock) {
      return WriteUnits.of(tables.all());
    }
  }

  /** What was written to each partition key of a table, its indexes apart. */
  public Map<String, Long> unitsByKey(String table) {
    synchronized (lock) {
      var units = new HashMap<String, Long>();
      tables
          .table(table)
          .partitions()
          .forEach((key, partition) -> units.put(key.toString(), partition.units));
      return units;
    }
  }

  /** Counts from nothing again. */
  public void resetUnits() {
    synchronized (lock) {
      tables.all().forEach(MemoryTable::resetUnits);
    }
  }

  @Override
  public GetItemResponse getItem(GetItemRequest r) {
    synchronized (lock) {
      return GetItemResponse.builder()
          .item(
              Reads.item(
                  tables.table(r.tableName()),
                  r.key(),
                  r.projectionExpression(),
                  r.hasExpressionAttributeNames() ? r.expressionAttributeNames() : null))
          .build();
    }
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest r) {
    synchronized (lock) {
      return batches.get(r);
    }
  }

  @Override
  public TransactGetItemsResponse transactGetItems(TransactGetItemsRequest r) {
    synchronized (lock) {
      return batches.getTogether(r);
    }
  }

  @Override
  public QueryResponse query(QueryRequest r) {
    synchronized (lock) {
      Page page = Reads.query(tables.table(r.tableName()), r);
      return QueryResponse.builder()
          .items(page.items())
          .count(page.matched())
          .scannedCount(page.read())
          .lastEvaluatedKey(page.next())
          .build();
    }
  }

  @Override
  public ScanResponse scan(ScanRequest r) {
    synchronized (lock) {
      Page page = Reads.scan(tables.table(r.tableName()), r);
      return ScanResponse.builder()
          .items(page.items())
          .count(page.matched())
          .scannedCount(page.read())
          .lastEvaluatedKey(page.next())
          .build();
    }
  }

  @Override
  public PutItemResponse putItem(PutItemRequest r) {
    PreparedWrite write = preparation.put(r);
    synchronized (lock) {
      var shown = Writes.alone(write, r.returnValues());
      told();
      return PutItemResponse.builder().attributes(shown).build();
    }
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest r) {
    PreparedWrite write = preparation.update(r);
    synchronized (lock) {
      var shown = Writes.alone(write, r.returnValues());
      told();
      return UpdateItemResponse.builder().attributes(shown).build();
    }
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest r) {
    PreparedWrite write = preparation.delete(r);
    synchronized (lock) {
      var shown = Writes.alone(write, r.returnValues());
      told();
      return DeleteItemResponse.builder().attributes(shown).build();
    }
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest r) {
    synchronized (lock) {
      var reply = batches.write(r);
      told();
      return reply;
    }
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest r) {
    Batches.requireCount(r.transactItems(), "transactItems");
    var writes = new ArrayList<PreparedWrite>(r.transactItems().size());
    for (var item : r.transactItems()) {
      writes.add(preparation.of(item));
    }
    synchronized (lock) {
      if (!tokens.isRepeated(r.clientRequestToken(), r.transactItems())) {
        Writes.together(writes);
        told();
        tokens.remember(r.clientRequestToken(), r.transactItems());
      }
    }
    return TransactWriteItemsResponse.builder().build();
  }

  @Override
  public CreateTableResponse createTable(CreateTableRequest r) {
    return CreateTableResponse.builder().tableDescription(tables.create(r)).build();
  }

  @Override
  public DescribeTableResponse describeTable(DescribeTableRequest r) {
    return DescribeTableResponse.builder()
        .table(Tables.description(tables.table(r.tableName())))
        .build();
  }

  @Override
  public DeleteTableResponse deleteTable(DeleteTableRequest r) {
    return DeleteTableResponse.builder().tableDescription(tables.delete(r.tableName())).build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    // holds nothing but memory
  }
}
