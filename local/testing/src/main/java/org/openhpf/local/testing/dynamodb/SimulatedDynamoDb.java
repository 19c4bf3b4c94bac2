package org.openhpf.local.testing.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
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
 * DynamoDB as the actors of a {@link Simulation} see it. Calls of threads that are no actors,
 * before and after the simulation for instance, go straight to the store.
 */
public final class SimulatedDynamoDb implements DynamoDbClient {
  private final DynamoDbClient store;
  private final Simulation simulation;

  public SimulatedDynamoDb(DynamoDbClient store, Simulation simulation) {
    this.store = store;
    this.simulation = simulation;
  }

  private enum Kind {
    READ,
    WRITE,
    TRANSACTION,
    TRANSACTIONAL_READ;

    boolean isWrite() {
      return this == WRITE || this == TRANSACTION;
    }

    boolean isTransaction() {
      return this == TRANSACTION || this == TRANSACTIONAL_READ;
    }
  }

  /**
   * @param items of a transaction
   */
  private <T> T call(Kind kind, int items, Supplier<T> call) {
    if (!simulation.isActing()) {
      return call.get();
    }
    simulation.point();
    SimulatedFault fault = simulation.fault();
    try {
      return switch (fault) {
        case NONE -> call.get();
        case CONFLICT -> conflict(kind, items, call);
        case THROTTLED -> throw throttled(kind, items);
        case LOST_REPLY -> {
          done(call);
          throw connectionLost();
        }
        case LATE -> {
          later(kind, call);
          throw connectionLost();
        }
        case KILLED -> throw killed(kind, call);
      };
    } finally {
      simulation.point();
    }
  }

  private <T> T conflict(Kind kind, int items, Supplier<T> call) {
    if (kind == Kind.READ) {
      return call.get();
    }
    throw kind.isTransaction()
        ? Refusals.cancelled(reasons(items, "TransactionConflict"))
        : Refusals.conflict();
  }

  private RuntimeException throttled(Kind kind, int items) {
    boolean onDemand = simulation.draw(2) == 0;
    return kind.isTransaction() && simulation.draw(2) == 0
        ? Refusals.cancelled(
            reasons(items, onDemand ? "ThrottlingError" : "ProvisionedThroughputExceeded"))
        : Refusals.throttled(onDemand);
  }

  /** One of the items, and each other one by chance. */
  private List<CancellationReason> reasons(int items, String code) {
    var reasons = new ArrayList<CancellationReason>(items);
    int one = simulation.draw(items);
    for (int i = 0; i < items; i++) {
      boolean hit = i == one || simulation.draw(4) == 0;
      reasons.add(CancellationReason.builder().code(hit ? code : "None").build());
    }
    return reasons;
  }

  private Killed killed(Kind kind, Supplier<?> call) {
    switch (simulation.draw(3)) {
      case 0 -> {} // before it
      case 1 -> done(call);
      default -> later(kind, call);
    }
    return new Killed();
  }

  private void later(Kind kind, Supplier<?> call) {
    if (kind.isWrite()) {
      simulation.later(call::get);
    }
  }

  private static void done(Supplier<?> call) {
    try {
      call.get();
    } catch (RuntimeException e) {
      // what is lost is a refusal
    }
  }

  private static SdkClientException connectionLost() {
    return SdkClientException.builder()
        .message("connection lost by the simulation")
        .writableStackTrace(false)
        .build();
  }

  @Override
  public GetItemResponse getItem(GetItemRequest r) {
    return call(Kind.READ, 1, () -> store.getItem(r));
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest r) {
    return call(Kind.READ, 1, () -> simulation.isActing() ? oneByOne(r) : store.batchGetItem(r));
  }

  /** A batch is no snapshot: others write between its items. */
  private BatchGetItemResponse oneByOne(BatchGetItemRequest r) {
    var found = new HashMap<String, List<Map<String, AttributeValue>>>();
    r.requestItems()
        .forEach(
            (table, wanted) -> {
              var items = new ArrayList<Map<String, AttributeValue>>();
              for (Map<String, AttributeValue> key : wanted.keys()) {
                var one = wanted.toBuilder().keys(List.of(key)).build();
                items.addAll(
                    store
                        .batchGetItem(batch -> batch.requestItems(Map.of(table, one)))
                        .responses()
                        .get(table));
                simulation.point();
              }
              found.put(table, items);
            });
    return BatchGetItemResponse.builder().responses(found).build();
  }

  @Override
  public TransactGetItemsResponse transactGetItems(TransactGetItemsRequest r) {
    return call(Kind.TRANSACTIONAL_READ, r.transactItems().size(), () -> store.transactGetItems(r));
  }

  @Override
  public QueryResponse query(QueryRequest r) {
    return call(Kind.READ, 1, () -> store.query(r));
  }

  @Override
  public ScanResponse scan(ScanRequest r) {
    return call(Kind.READ, 1, () -> store.scan(r));
  }

  @Override
  public PutItemResponse putItem(PutItemRequest r) {
    return call(Kind.WRITE, 1, () -> store.putItem(r));
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest r) {
    return call(Kind.WRITE, 1, () -> store.updateItem(r));
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest r) {
    return call(Kind.WRITE, 1, () -> store.deleteItem(r));
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest r) {
    return call(Kind.WRITE, 1, () -> store.batchWriteItem(r));
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest r) {
    return call(Kind.TRANSACTION, r.transactItems().size(), () -> store.transactWriteItems(r));
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    // the store is its maker's to close
  }
}
