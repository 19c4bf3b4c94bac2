package org.openhpf.identity.delegation;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/**
 * DynamoDB whose reads that are not asked to be consistent answer with what was there when the item
 * was first read: as late as a replica may be.
 */
final class StaleReads implements DynamoDbClient {
  private final DynamoDbClient store;
  private final Map<Map<String, AttributeValue>, GetItemResponse> first = new HashMap<>();

  StaleReads(DynamoDbClient store) {
    this.store = store;
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    GetItemResponse now = store.getItem(request);
    GetItemResponse before = now.hasItem() ? first.computeIfAbsent(request.key(), key -> now) : now;
    return Boolean.TRUE.equals(request.consistentRead()) ? now : before;
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    return store.transactWriteItems(request);
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
