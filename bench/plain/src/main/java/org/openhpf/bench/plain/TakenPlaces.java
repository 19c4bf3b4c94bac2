package org.openhpf.bench.plain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How many places are taken, by one Query; the client is set up as layers/storage sets up its own.
 */
final class TakenPlaces {
  private final DynamoDbClient dynamoDb;
  private final String table;

  TakenPlaces(Map<String, String> environment) {
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

  Map<LocalTime, Integer> of(String branchId, LocalDate date, String category) {
    String slots = "SLOT#" + branchId + "#" + date + "#" + category;
    var reply =
        dynamoDb.query(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :slots")
                    .expressionAttributeValues(Map.of(":slots", AttributeValue.fromS(slots))));
    var taken = new HashMap<LocalTime, Integer>();
    reply
        .items()
        .forEach(
            item ->
                taken.put(
                    LocalTime.parse(item.get("sk").s()), Integer.valueOf(item.get("taken").n())));
    return taken;
  }
}
