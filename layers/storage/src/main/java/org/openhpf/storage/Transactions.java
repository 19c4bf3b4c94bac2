package org.openhpf.storage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * All or none of up to 100 writes. A conflict with another transaction, throttling or a lost reply
 * is tried again under the same token, so it is stored once; a condition that does not hold is an
 * answer, not an error.
 */
public final class Transactions {
  private final DynamoDbClient dynamoDb;

  public Transactions(DynamoDbClient dynamoDb) {
    this.dynamoDb = dynamoDb;
  }

  /**
   * @param writes of different items and under different names
   * @throws org.openhpf.kernel.RetryLater if it was not known to be stored or refused in time: then
   *     it may be either, and who repeats it finds out by its conditions
   * @throws IllegalArgumentException if two writes have one name
   */
  public Commit commit(List<Write> writes) {
    var names = HashSet.<String>newHashSet(writes.size());
    for (Write write : writes) {
      if (!names.add(write.name())) {
        throw new IllegalArgumentException("two writes of a transaction are named " + write.name());
      }
    }
    var request =
        TransactWriteItemsRequest.builder()
            .transactItems(writes.stream().map(Write::item).toList())
            .clientRequestToken(UUID.randomUUID().toString());
    return Attempts.of(
        "a transaction",
        attempt -> once(request.overrideConfiguration(attempt.limit()).build(), writes));
  }

  private Commit once(TransactWriteItemsRequest request, List<Write> writes) {
    try {
      dynamoDb.transactWriteItems(request);
      return new Commit.Done();
    } catch (TransactionCanceledException e) {
      var reasons = e.cancellationReasons();
      var found = refused(reasons, writes);
      boolean undecided = reasons.stream().anyMatch(Transactions::isUndecided);
      if (!found.isEmpty() && !undecided) {
        return new Commit.Refused(found);
      }
      // Beside a refusal too: what is in conflict may be the very item that would tell a repetition
      // from another's request, once the transaction that holds it is through.
      if (undecided || reasons.stream().allMatch(Transactions::mayPass)) {
        throw new Attempts.Again(e);
      }
      throw e;
    }
  }

  private static Map<String, Map<String, AttributeValue>> refused(
      List<CancellationReason> reasons, List<Write> writes) {
    var found = new HashMap<String, Map<String, AttributeValue>>();
    for (int i = 0; i < reasons.size(); i++) {
      if ("ConditionalCheckFailed".equals(reasons.get(i).code())) {
        found.put(writes.get(i).name(), Map.copyOf(reasons.get(i).item()));
      }
    }
    return found;
  }

  private static boolean isUndecided(CancellationReason reason) {
    return mayPass(reason) && reason.code() != null && !reason.code().equals("None");
  }

  private static boolean mayPass(CancellationReason reason) {
    return switch (reason.code()) {
      case null -> true;
      case "None",
          "TransactionConflict",
          "ThrottlingError",
          "ProvisionedThroughputExceeded",
          "RequestLimitExceeded" ->
          true;
      default -> false;
    };
  }
}
