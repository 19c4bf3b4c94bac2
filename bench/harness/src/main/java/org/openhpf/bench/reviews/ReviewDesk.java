package org.openhpf.bench.reviews;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.HttpFunction;
import org.openhpf.edge.http.Json;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.local.testing.MemoryStack;
import org.openhpf.local.testing.dynamodb.MemoryDynamoDb;
import org.openhpf.reviews.DynamoReviewing;
import org.openhpf.reviews.DynamoStatistics;
import org.openhpf.reviews.ReviewsFunction;
import org.openhpf.reviews.service.DynamoKeys;
import org.openhpf.reviews.service.ServiceId;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** Service reviews over a DynamoDB in memory whose calls are counted. */
final class ReviewDesk {
  static final String TABLE = "ReviewTable";

  final Clock clock = Clock.system(ChinaTime.ZONE);
  final Ids ids = new Ids(clock);
  final CountedCalls calls = new CountedCalls();
  private final MemoryStack stack = MemoryStack.of(ReviewsFunction.class, clock);
  private final DynamoParts parts =
      DynamoParts.of(
          stack.environment("reviews-http"),
          "REVIEW",
          calls.of(stack.dynamoDb()),
          stack.kms(),
          clock,
          ids);
  private final HttpFunction http = new HttpFunction(new DynamoReviewing(parts).routes());

  MemoryDynamoDb dynamoDb() {
    return stack.dynamoDb();
  }

  Table table() {
    return new Table(stack.dynamoDb(), TABLE);
  }

  /** The fold and what it needs, each call counted. */
  DynamoStatistics statistics() {
    return new DynamoStatistics(parts.table(), new Transactions(calls.of(stack.dynamoDb())), clock);
  }

  /** A service that ended, as far as counting looks at it. */
  void ended(ServiceId service, String branchId, Instant at) {
    Map<String, AttributeValue> row = new HashMap<>(key(DynamoKeys.partition(service), "SERVICE"));
    row.put("endedAt", time(at));
    row.put("branchId", text(branchId));
    row.put("branchName", text(branchId));
    table().put(row, "attribute_not_exists(pk)", Map.of());
  }

  /** What a route answers. */
  JsonNode ask(String route, Map<String, String> query, Optional<Object> body, String personId) {
    var event = new APIGatewayV2HTTPEvent();
    event.setRouteKey(route);
    event.setRawPath(route.substring(route.indexOf(' ') + 1));
    event.setHeaders(Map.of("content-type", "application/json", "idempotency-key", ids.next()));
    event.setQueryStringParameters(query);
    body.ifPresent(values -> event.setBody(Json.write(values)));
    var jwt = new Authorizer.JWT();
    jwt.setClaims(
        Map.of(
            "person_id", personId,
            "cognito:groups", "[citizen]",
            "assurance_level", "2",
            "channel", "mini-program"));
    var authorizer = new Authorizer();
    authorizer.setJwt(jwt);
    var context = new RequestContext();
    context.setAuthorizer(authorizer);
    event.setRequestContext(context);
    var reply = http.apply(event);
    if (reply.getStatusCode() >= 300) {
      throw new IllegalStateException(route + ": " + reply.getStatusCode() + reply.getBody());
    }
    return Json.read(reply.getBody());
  }

  DynamoReviewing reviewing() {
    return new DynamoReviewing(parts);
  }
}
