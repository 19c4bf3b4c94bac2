package org.openhpf.cases.dossier;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.text;

import java.time.LocalDate;
import java.util.Map;
import org.openhpf.kernel.ProjectNo;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys of CaseTable. */
final class DynamoKeys {
  /** Index over open cases: {@code dueCell}, {@code dueOrder}. */
  static final String BY_DUE = "byDue";

  /** Index over all cases: {@code statusCell}, {@code statusOrder}. */
  static final String BY_STATUS = "byStatus";

  /** Each status, and what is due, is spread over so many partitions of its index. */
  static final int CELLS = 4;

  /** The one cell of names whose events wait; there are few. */
  static final String WAITING = "WAITING";

  static final String CASES = "CASE#";
  private static final String NAMES = "NAME#";

  private DynamoKeys() {}

  static Map<String, AttributeValue> ofCase(ProjectNo projectNo) {
    return key(CASES + projectNo, "-");
  }

  /** By day, and computed of the number alone: whose a case is is known before it is read. */
  static Map<String, AttributeValue> owned(String personId, ProjectNo projectNo) {
    return key(person(personId), CASES + order(projectNo));
  }

  static String person(String personId) {
    return "PERSON#" + personId;
  }

  static Map<String, AttributeValue> open(String personId, String category) {
    return key(person(personId), "OPEN#" + category);
  }

  static Map<String, AttributeValue> name(String text) {
    return key(NAMES + text, "-");
  }

  static String nameOf(Map<String, AttributeValue> row) {
    return row.get("pk").s().substring(NAMES.length());
  }

  static Map<String, AttributeValue> queries(ProjectNo projectNo, LocalDate day) {
    return key("QUERIES#" + projectNo, day.toString());
  }

  /** The day a case was opened, and its number. */
  static String order(ProjectNo projectNo) {
    return projectNo.openedOn() + "#" + projectNo;
  }

  /** The number at the end of an order of an index or list. */
  static ProjectNo numberIn(String order) {
    return new ProjectNo(order.substring(order.lastIndexOf('#') + 1));
  }

  static Map<String, AttributeValue> listed(Standing standing, ProjectNo projectNo) {
    return Map.of(
        "statusCell", text(cell(standing.status().name(), cell(projectNo))),
        "statusOrder", text(order(projectNo)));
  }

  static Map<String, AttributeValue> due(LocalDate day, ProjectNo projectNo) {
    return Map.of(
        "dueCell", text(cell("DUE", cell(projectNo))), "dueOrder", text(day + "#" + projectNo));
  }

  static String cell(String list, int cell) {
    return list + "#" + cell;
  }

  private static int cell(ProjectNo projectNo) {
    return Math.floorMod(projectNo.value().hashCode(), CELLS);
  }
}
