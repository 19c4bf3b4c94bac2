package org.openhpf.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

class FaultProxyTest {
  private final TestCloud cloud = TestCloud.shared();
  private String table;
  private FaultProxy proxy;
  private DynamoDbClient client;

  @BeforeEach
  void start() {
    table = cloud.createTable(FaultProxyTest.class, DynamoDbLocalTest.THINGS);
    proxy = FaultProxy.start(cloud.cloud().endpoint(CloudService.DYNAMODB), FaultPolicy.none());
    client = client(DefaultRetryStrategy.doNotRetry());
  }

  @AfterEach
  void stop() {
    client.close();
    proxy.close();
  }

  @Test
  void passesRequestsOnAndCountsThem() {
    put("1");
    put("2");
    client.getItem(r -> r.tableName(table).key(key("1")));

    assertThat(items()).containsExactlyInAnyOrder("1", "2");
    assertThat(proxy.counts()).isEqualTo(Map.of("PutItem", 2, "GetItem", 1));
    proxy.resetCounts();
    assertThat(proxy.count("PutItem")).isZero();
  }

  @Test
  void cancelsTransactionsWithAReasonForEveryItem() {
    proxy.follow(FaultPolicy.script(new Fault.Conflict(1)));

    var cancelled =
        catchThrowableOfType(TransactionCanceledException.class, () -> putTogether("1", "2", "3"));

    assertThat(cancelled.cancellationReasons().stream().map(reason -> reason.code()))
        .containsExactly("None", "TransactionConflict", "None");
    assertThat(cancelled.getMessage()).contains("[None, TransactionConflict, None]");
    assertThat(items()).isEmpty();
    putTogether("1", "2", "3");
    assertThat(items()).hasSize(3);
  }

  @Test
  void conflictsWithSingleWritesButNotWithReads() {
    proxy.follow(operation -> Fault.CONFLICT);

    assertThatThrownBy(() -> put("1")).isInstanceOf(TransactionConflictException.class);
    assertThat(client.scan(r -> r.tableName(table)).count()).isZero();
  }

  @Test
  void throttlesAndFails() {
    proxy.follow(FaultPolicy.script(Fault.THROTTLE, new Fault.Throttle(false), Fault.SERVER_ERROR));

    assertThatThrownBy(() -> put("1")).isInstanceOf(ThrottlingException.class);
    assertThatThrownBy(() -> put("1")).isInstanceOf(ProvisionedThroughputExceededException.class);
    assertThatThrownBy(() -> put("1")).isInstanceOf(InternalServerErrorException.class);
    assertThat(items()).isEmpty();
    put("1");
  }

  @Test
  void breaksConnectionsBeforeAndAfterTheEffect() {
    put("0"); // The connection is in use before: what is reset is one that worked.
    proxy.follow(FaultPolicy.script(Fault.RESET, Fault.LOST_REPLY, Fault.GARBAGE).on("PutItem"));

    assertThatThrownBy(() -> put("reset")).isInstanceOf(SdkClientException.class);
    assertThat(items()).containsExactly("0");
    assertThatThrownBy(() -> put("lost")).isInstanceOf(SdkClientException.class);
    assertThatThrownBy(() -> put("garbage")).isInstanceOf(SdkClientException.class);
    assertThat(items()).containsExactlyInAnyOrder("0", "lost", "garbage");
    assertThat(proxy.count("PutItem")).isEqualTo(4);
  }

  @Test
  void delays() {
    proxy.follow(FaultPolicy.script(Fault.delay(Duration.ofMillis(300))));
    long start = System.nanoTime();

    put("1");

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(300));
  }

  @Test
  void isOvercomeByTheRetriesOfAnSdk() {
    proxy.follow(FaultPolicy.script(Fault.THROTTLE, Fault.RESET, Fault.SERVER_ERROR));
    try (var patient =
        client(DefaultRetryStrategy.standardStrategyBuilder().maxAttempts(4).build())) {
      patient.putItem(r -> r.tableName(table).item(key("1")));
    }

    assertThat(items()).containsExactly("1");
    assertThat(proxy.count("PutItem")).isEqualTo(4);
  }

  @Test
  void choosesTheSameForTheSameSeed() {
    var first = choices(FaultPolicy.random(42, 0.5, Fault.CONFLICT, Fault.LOST_REPLY));

    assertThat(choices(FaultPolicy.random(42, 0.5, Fault.CONFLICT, Fault.LOST_REPLY)))
        .isEqualTo(first)
        .contains(Fault.NONE, Fault.CONFLICT, Fault.LOST_REPLY);
    assertThat(choices(FaultPolicy.random(43, 0.5, Fault.CONFLICT, Fault.LOST_REPLY)))
        .isNotEqualTo(first);
    assertThat(choices(FaultPolicy.random(42, 0, Fault.CONFLICT))).containsOnly(Fault.NONE);
  }

  private static List<Fault> choices(FaultPolicy policy) {
    return IntStream.range(0, 100).mapToObj(i -> policy.next("PutItem")).toList();
  }

  private DynamoDbClient client(RetryStrategy retries) {
    return cloud
        .configure(DynamoDbClient.builder(), proxy.endpoint())
        .overrideConfiguration(configuration -> configuration.retryStrategy(retries))
        .build();
  }

  private void put(String id) {
    client.putItem(r -> r.tableName(table).item(key(id)));
  }

  private void putTogether(String... ids) {
    var puts =
        Stream.of(ids)
            .map(id -> Put.builder().tableName(table).item(key(id)).build())
            .map(put -> TransactWriteItem.builder().put(put).build())
            .toList();
    client.transactWriteItems(r -> r.transactItems(puts));
  }

  private List<String> items() {
    return cloud.dynamoDb().scan(r -> r.tableName(table).consistentRead(true)).items().stream()
        .map(item -> item.get("id").s())
        .toList();
  }

  private static Map<String, AttributeValue> key(String id) {
    return Map.of("id", AttributeValue.fromS(id));
  }
}
