package org.openhpf.bench.plain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The slots of a day as they were a moment ago, and the branch's own plans, which are kept for a
 * minute; the client is set up as layers/storage sets up its own.
 */
final class SeenDay {
  private static final Pattern COUNTER = Pattern.compile("s\\d{4}x\\d+");
  private static final int COUNTERS = 8;
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Map<String, Instant> withoutPlans = new ConcurrentHashMap<>();

  /** Places of a slot. */
  record Places(LocalTime end, int all, int open, boolean closed, int counters) {
    Places plus(Places other) {
      return new Places(
          end,
          all + other.all,
          open + other.open,
          closed || other.closed,
          counters + other.counters);
    }
  }

  SeenDay(Map<String, String> environment) {
    table = environment.get("APPOINTMENT_TABLE");
    dynamoDb =
        DynamoDbClient.builder()
            .httpClient(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(Duration.ofSeconds(1))
                    .socketTimeout(Duration.ofSeconds(3))
                    .build())
            .region(Region.of(environment.get("AWS_REGION")))
            .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
            .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build();
  }

  Map<LocalTime, Places> of(String branchId, LocalDate date, String category) {
    requireNoPlans(branchId);
    var reply =
        dynamoDb.getItem(
            get ->
                get.tableName(table)
                    .key(
                        Map.of(
                            "pk", AttributeValue.fromS("DAY#" + branchId + "#" + date),
                            "sk", AttributeValue.fromS(category))));
    var seen = new HashMap<LocalTime, Places>();
    reply
        .item()
        .forEach(
            (name, value) -> {
              if (COUNTER.matcher(name).matches()) {
                var start =
                    LocalTime.of(
                        Integer.parseInt(name.substring(1, 3)),
                        Integer.parseInt(name.substring(3, 5)));
                seen.merge(start, places(value.s()), Places::plus);
              }
            });
    seen.values().removeIf(places -> places.counters() < COUNTERS);
    return seen;
  }

  private static Places places(String text) {
    String[] parts = text.split("/");
    return new Places(
        LocalTime.parse(parts[2]),
        Integer.parseInt(parts[1]),
        Integer.parseInt(parts[0]),
        parts.length > 3,
        1);
  }

  /** The measured branch has none; one that had would be asked of the wrong benchmark. */
  private void requireNoPlans(String branchId) {
    Instant now = Instant.now();
    Instant until = withoutPlans.get(branchId);
    if (until != null && now.isBefore(until)) {
      return;
    }
    var reply =
        dynamoDb.query(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :branch")
                    .consistentRead(true)
                    .expressionAttributeValues(
                        Map.of(":branch", AttributeValue.fromS("PLAN#" + branchId))));
    if (!reply.items().isEmpty()) {
      throw new IllegalStateException("the measured branch has plans of its own");
    }
    withoutPlans.put(branchId, now.plus(KEPT));
  }
}
