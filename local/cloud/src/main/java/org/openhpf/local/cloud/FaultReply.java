package org.openhpf.local.cloud;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** An error reply in the words of DynamoDB (protocol JSON 1.0). */
record FaultReply(int status, String body) {
  private static final String NAMESPACE = "com.amazonaws.dynamodb.v20120810#";

  static FaultReply throttle(boolean onDemand) {
    return onDemand
        ? error(
            400,
            "ThrottlingException",
            "Throughput exceeds the current capacity of your table or index.")
        : error(
            400,
            "ProvisionedThroughputExceededException",
            "The level of configured provisioned throughput for the table was exceeded.");
  }

  static FaultReply serverError() {
    return error(500, "InternalServerError", "Internal server error");
  }

  /** Empty for operations that cannot conflict. */
  static Optional<FaultReply> conflict(String operation, String request, int item) {
    return switch (operation) {
      case "TransactWriteItems", "TransactGetItems" ->
          Optional.of(cancelled(itemCount(request), item));
      case "PutItem", "UpdateItem", "DeleteItem" ->
          Optional.of(
              error(400, "TransactionConflictException", "Transaction is ongoing for the item"));
      default -> Optional.empty();
    };
  }

  private static FaultReply cancelled(int items, int item) {
    int conflicting = Math.min(item, items - 1);
    List<Map<String, String>> reasons =
        IntStream.range(0, items)
            .mapToObj(
                index ->
                    index == conflicting
                        ? Map.of(
                            "Code", "TransactionConflict",
                            "Message", "Transaction is ongoing for the item")
                        : Map.of("Code", "None"))
            .toList();
    List<String> codes = reasons.stream().map(reason -> reason.get("Code")).toList();
    Map<String, Object> body =
        Map.of(
            "__type", NAMESPACE + "TransactionCanceledException",
            "CancellationReasons", reasons,
            "Message",
                "Transaction cancelled, please refer cancellation reasons for specific reasons "
                    + codes);
    return new FaultReply(400, JSONObjectUtils.toJSONString(body));
  }

  private static int itemCount(String request) {
    try {
      Object items = JSONObjectUtils.parse(request).get("TransactItems");
      return items instanceof List<?> list ? list.size() : 1;
    } catch (ParseException e) {
      throw new IllegalArgumentException("not a request of DynamoDB", e);
    }
  }

  private static FaultReply error(int status, String type, String message) {
    Map<String, Object> body = Map.of("__type", NAMESPACE + type, "message", message);
    return new FaultReply(status, JSONObjectUtils.toJSONString(body));
  }
}
