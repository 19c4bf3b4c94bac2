package org.openhpf.local.testing.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * DynamoDB's answers other than replies. Those that are everyday answers have no stack trace: it
 * would cost more than the operation.
 */
final class Refusals {
  static final String CONDITION_FAILED = "The conditional request failed";

  private Refusals() {}

  static RuntimeException conditionFailed(Map<String, AttributeValue> found) {
    return everyday(
        ConditionalCheckFailedException.builder().item(found),
        "ConditionalCheckFailedException",
        CONDITION_FAILED);
  }

  static RuntimeException cancelled(List<CancellationReason> reasons) {
    String codes =
        reasons.stream().map(CancellationReason::code).collect(Collectors.joining(", ", "[", "]"));
    return everyday(
        TransactionCanceledException.builder().cancellationReasons(reasons),
        "TransactionCanceledException",
        "Transaction cancelled, please refer cancellation reasons for specific reasons " + codes);
  }

  static RuntimeException conflict() {
    return everyday(
        TransactionConflictException.builder(),
        "TransactionConflictException",
        "Transaction is ongoing for the item");
  }

  static RuntimeException throttled(boolean onDemand) {
    return onDemand
        ? everyday(
            ThrottlingException.builder(),
            "ThrottlingException",
            "Throughput exceeds the current capacity of your table or index")
        : everyday(
            ProvisionedThroughputExceededException.builder(),
            "ProvisionedThroughputExceededException",
            "The level of configured provisioned throughput for the table was exceeded");
  }

  static RuntimeException otherParameters() {
    return everyday(
        IdempotentParameterMismatchException.builder(),
        "IdempotentParameterMismatchException",
        "The request uses the same client token as a previous, but non-identical request");
  }

  static RuntimeException noTable(String name) {
    return described(
        ResourceNotFoundException.builder(),
        "ResourceNotFoundException",
        "Requested resource not found: Table: " + name + " not found");
  }

  static RuntimeException tableExists(String name) {
    return described(
        ResourceInUseException.builder(),
        "ResourceInUseException",
        "Table already exists: " + name);
  }

  private static RuntimeException everyday(
      DynamoDbException.Builder builder, String code, String message) {
    return described(builder.writableStackTrace(false), code, message);
  }

  private static RuntimeException described(
      DynamoDbException.Builder builder, String code, String message) {
    return builder
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .serviceName("DynamoDb")
                .errorCode(code)
                .errorMessage(message)
                .build())
        .statusCode(400)
        .message(message)
        .build();
  }
}
