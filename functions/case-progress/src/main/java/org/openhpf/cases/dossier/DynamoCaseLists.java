package org.openhpf.cases.dossier;

import static org.openhpf.storage.AttributeValues.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.cases.course.CaseStatus;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.ProjectNo;
import org.openhpf.storage.ReadableRows;
import org.openhpf.storage.Sealer;
import org.openhpf.storage.Table;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Lists of cases: a person's own, those of a status, those that are due. */
final class DynamoCaseLists {
  /** Comes after every number: an order up to a day is up to this after it. */
  private static final String LAST = "#:";

  private final Table table;
  private final Sealer sealer;

  DynamoCaseLists(Table table, Sealer sealer) {
    this.table = table;
    this.sealer = sealer;
  }

  /**
   * A part of an index.
   *
   * @param list the cells' name
   * @param low first of the orders, inclusive
   * @param high last of them, inclusive
   */
  private record Range(
      String index,
      String cell,
      String order,
      String list,
      String low,
      String high,
      boolean ascending) {}

  Page<Case> of(String personId, int limit, Optional<String> cursor) {
    var query =
        QueryRequest.builder()
            .keyConditionExpression("pk = :person AND begins_with(sk, :kind)")
            .expressionAttributeValues(
                Map.of(
                    ":person", text(DynamoKeys.person(personId)), ":kind", text(DynamoKeys.CASES)))
            .scanIndexForward(false)
            .consistentRead(true)
            .limit(limit + 1); // the one more tells whether there is another page
    cursor.ifPresent(
        last -> query.exclusiveStartKey(DynamoKeys.owned(personId, DynamoKeys.numberIn(last))));
    List<String> orders =
        table.query(query).items().stream()
            .map(row -> row.get("sk").s().substring(DynamoKeys.CASES.length()))
            .toList();
    return page(orders, limit);
  }

  Page<Case> of(
      CaseStatus status, LocalDate from, LocalDate to, int limit, Optional<String> cursor) {
    return page(
        orders(
            new Range(
                DynamoKeys.BY_STATUS,
                "statusCell",
                "statusOrder",
                status.name(),
                from.toString(),
                to + LAST,
                false),
            limit,
            cursor),
        limit);
  }

  Page<Case> due(LocalDate from, LocalDate to, int limit, Optional<String> cursor) {
    return page(
        orders(
            new Range(
                DynamoKeys.BY_DUE, "dueCell", "dueOrder", "DUE", from.toString(), to + LAST, true),
            limit,
            cursor),
        limit);
  }

  /** The first of all cells together, one more than asked for. */
  private List<String> orders(Range range, int limit, Optional<String> cursor) {
    String low = range.ascending ? cursor.orElse(range.low) : range.low;
    String high = range.ascending ? range.high : cursor.orElse(range.high);
    if (low.compareTo(high) > 0) {
      return List.of();
    }
    var found = new ArrayList<String>();
    for (int cell = 0; cell < DynamoKeys.CELLS; cell++) {
      table
          .query(
              QueryRequest.builder()
                  .indexName(range.index)
                  .keyConditionExpression(
                      range.cell + " = :cell AND " + range.order + " BETWEEN :low AND :high")
                  .expressionAttributeValues(
                      Map.of(
                          ":cell", text(DynamoKeys.cell(range.list, cell)),
                          ":low", text(low),
                          ":high", text(high)))
                  .scanIndexForward(range.ascending)
                  .limit(limit + 2)) // the cursor's own is among them
          .items()
          .forEach(row -> found.add(row.get(range.order).s()));
    }
    found.removeIf(order -> cursor.filter(order::equals).isPresent());
    found.sort(range.ascending ? Comparator.naturalOrder() : Comparator.reverseOrder());
    return found.subList(0, Math.min(found.size(), limit + 1));
  }

  private Page<Case> page(List<String> orders, int limit) {
    List<String> shown = orders.subList(0, Math.min(orders.size(), limit));
    Map<ProjectNo, Case> cases = read(shown);
    return new Page<>(
        shown.stream()
            .map(order -> cases.get(DynamoKeys.numberIn(order)))
            .filter(one -> one != null)
            .toList(),
        orders.size() > limit ? Optional.of(shown.getLast()) : Optional.empty());
  }

  private Map<ProjectNo, Case> read(List<String> orders) {
    var cases = new HashMap<ProjectNo, Case>();
    if (!orders.isEmpty()) {
      var rows =
          table.getAll(
              orders.stream().map(order -> DynamoKeys.ofCase(DynamoKeys.numberIn(order))).toList());
      ReadableRows.read(rows, row -> CaseItem.open(row, sealer))
          .forEach(one -> cases.put(one.projectNo(), one));
    }
    return cases;
  }
}
