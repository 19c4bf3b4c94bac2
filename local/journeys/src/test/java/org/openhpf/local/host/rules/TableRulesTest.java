package org.openhpf.local.host.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.local.testing.SamTemplate.list;
import static org.openhpf.local.testing.SamTemplate.map;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhpf.local.testing.SamTemplate;
import org.openhpf.local.testing.SamTemplate.Resource;

/** Tables outlive the stack, audit records everything. */
class TableRulesTest {
  private static SamTemplate template;

  @BeforeAll
  static void read() throws IOException {
    template = SamTemplate.read();
  }

  @Test
  void tablesCanBeRestoredAndAreNotDeletedWithTheStack() {
    assertThat(template.resources("AWS::DynamoDB::Table"))
        .isNotEmpty()
        .allSatisfy(
            table -> {
              assertThat(table.at("PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"))
                  .isEqualTo(true);
              assertThat(table.at("DeletionProtectionEnabled")).isEqualTo(true);
              assertThat(table.body()).containsEntry("DeletionPolicy", "Retain");
              assertThat(table.at("WarmThroughput")).isNotNull();
            });
  }

  /** An append-only table is one whose rows no function may change or delete. */
  @Test
  void auditRecordsCanOnlyBeAddedAndRead() {
    assertThat(functions().flatMap(f -> list(f.at("Policies")).stream()))
        .flatMap(policy -> list(map(policy).get("Statement")))
        .flatMap(TableRulesTest::whereItHolds)
        .filteredOn(statement -> map(statement).get("Resource").toString().contains("AuditTable"))
        .isNotEmpty()
        .allSatisfy(
            statement ->
                assertThat(map(statement).get("Action"))
                    .isIn("dynamodb:PutItem", "dynamodb:Query"));
  }

  /** A statement, or the one that {@code !If} stands for where its condition holds. */
  private static List<Object> whereItHolds(Object statement) {
    Object choice = map(statement).get("!If");
    return List.of(choice == null ? statement : list(choice).get(1));
  }

  private static Stream<Resource> functions() {
    return template.functions();
  }
}
