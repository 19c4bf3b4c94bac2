package org.openhpf.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openhpf.kernel.Ids;
import org.openhpf.local.cloud.TestCloud;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.Clients;
import org.openhpf.storage.Commit;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class AuditTest {
  private static final TestCloud CLOUD = TestCloud.shared();
  private static final Instant NOW = Instant.parse("2026-10-01T00:30:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final DynamoDbClient dynamoDb = new Clients(CLOUD.environment()).dynamoDb();
  private final Table effects = new Table(dynamoDb, newTable("effects"));
  private final Table records = new Table(dynamoDb, newTable("audit"));
  private final Transactions transactions = new Transactions(dynamoDb);
  private final Audit audit = new Audit(records, new Ids(CLOCK, new Random(1)));

  @Test
  void the_record_is_stored_with_its_effect() {
    var decision = decision(NOW, Map.of("branch", "tianhe"));

    assertThat(transactions.commit(List.of(effect(), audit.record(decision))))
        .isEqualTo(new Commit.Done());

    assertThat(stored())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(RecordMapper.of(AuditRecord.class).toRecord(item)).isEqualTo(decision);
              assertThat(item.get("pk").s()).isEqualTo("appointment/1");
              assertThat(item.get("sk").s())
                  .matches("2026-10-01T00:30:00\\.000000000Z#[0-9a-z]{26}");
              assertThat(item).doesNotContainKey("expiresAt");
            });
  }

  @Test
  void without_the_effect_there_is_no_record() {
    transactions.commit(List.of(effect()));

    assertThat(transactions.commit(List.of(effect(), audit.record(decision(NOW, Map.of())))))
        .isInstanceOf(Commit.Refused.class);
    assertThat(stored()).isEmpty();
  }

  @Test
  void a_record_never_overwrites_another_and_without_its_record_there_is_no_effect() {
    RandomGenerator stuck = () -> 0;
    var colliding = new Audit(records, new Ids(CLOCK, stuck));
    var first = decision(NOW, Map.of("n", "1"));
    transactions.commit(List.of(colliding.record(first)));

    var refused =
        transactions.commit(List.of(effect(), colliding.record(decision(NOW, Map.of("n", "2")))));

    assertThat(refused).isInstanceOf(Commit.Refused.class);
    assertThat(effects.get("effect", "-")).isEmpty();
    assertThat(stored())
        .singleElement()
        .extracting(RecordMapper.of(AuditRecord.class)::toRecord)
        .isEqualTo(first);
  }

  @Test
  void two_decisions_may_be_one_transaction_and_read_in_their_order() {
    // Fractions that Instant.toString writes at different lengths.
    var times = List.of(NOW, NOW.plusNanos(1), NOW.plusMillis(500), NOW.plusSeconds(1));
    var writes = times.reversed().stream().map(at -> audit.record(decision(at, Map.of()))).toList();

    assertThat(transactions.commit(writes)).isEqualTo(new Commit.Done());

    assertThat(stored())
        .extracting(item -> Instant.parse(item.get("at").s()))
        .containsExactlyElementsOf(times);
  }

  @Test
  void personal_data_in_details_is_masked_for_good() {
    var decision =
        decision(
            NOW,
            Map.of(
                "a", "phone 13800000000",
                "b", "a@example.org",
                "c", "branch tianhe at 08:30 on 2026-10-01"));
    transactions.commit(List.of(audit.record(decision)));

    var details = stored().getFirst().get("details").m();
    assertThat(details.get("a").s()).isEqualTo("phone [phone]");
    assertThat(details.get("b").s()).isEqualTo("[email]");
    assertThat(details.get("c").s()).isEqualTo("branch tianhe at 08:30 on 2026-10-01");
  }

  @Test
  void a_record_of_older_code_is_read() {
    var item = audit.record(decision(NOW, Map.of("n", "1"))).item().put().item();
    var older = new HashMap<>(item);
    older.remove("details");
    older.remove("onBehalfOf");

    assertThat(RecordMapper.of(AuditRecord.class).toRecord(older))
        .isEqualTo(decision(NOW, Map.of()));
  }

  private static AuditRecord decision(Instant at, Map<String, String> details) {
    return new AuditRecord(
        "appointment/1",
        "booked",
        at,
        "person-1",
        Optional.empty(),
        "mini-program",
        "correlation-1",
        details);
  }

  private Write effect() {
    return Write.putNew("effect", effects.name(), AttributeValues.key("effect", "-"));
  }

  private List<Map<String, AttributeValue>> stored() {
    return records
        .query(
            QueryRequest.builder()
                .keyConditionExpression("pk = :pk")
                .consistentRead(true)
                .expressionAttributeValues(Map.of(":pk", AttributeValues.text("appointment/1"))))
        .items();
  }

  private static String newTable(String name) {
    return CLOUD.createTable(
        AuditTest.class,
        CreateTableRequest.builder()
            .tableName(name)
            .attributeDefinitions(text("pk"), text("sk"))
            .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .build());
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
