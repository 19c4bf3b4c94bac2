package org.openhpf.province.reconciliation;

import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.province.ProvinceRules;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Comparisons in the capability's table: {@code pk = RECONCILIATION}, {@code sk = <day>}; what was
 * found in {@code pk = RECONCILIATION#<day>}, {@code sk = <day of the records>#<first bucket>#<n>},
 * up to 100 differences a row, kept for a time.
 */
public final class DynamoReconciliations implements Reconciliations {
  private static final String PK = "RECONCILIATION";
  private static final int A_ROW = 100;
  private static final String ANY = "attribute_exists(pk) OR attribute_not_exists(pk)";
  private static final RecordMapper<Reconciliation> HEADS = RecordMapper.of(Reconciliation.class);
  private static final RecordMapper<Row> ROWS = RecordMapper.of(Row.class);

  private final Table table;
  private final ProvinceRules rules;

  /** A part, or where it has many differences one of its rows; counts stand in the first. */
  record Row(int here, int there, List<Difference> differences) {}

  /** A row and where it stands. */
  private record Placed(String sk, Row row) {}

  public DynamoReconciliations(Table table, ProvinceRules rules) {
    this.table = table;
    this.rules = rules;
  }

  @Override
  public void open(Reconciliation reconciliation) {
    table.put(head(reconciliation), "attribute_not_exists(pk)", Map.of());
  }

  @Override
  public void store(LocalDate day, Part part) {
    String prefix = "%s#%02x#".formatted(part.recordDay(), part.first());
    var all = new LinkedHashSet<Difference>();
    read(day, prefix, prefix + "~", Optional.empty(), Optional.empty()).stream()
        .flatMap(placed -> placed.row().differences().stream())
        .forEach(all::add);
    all.addAll(part.differences());
    List<Difference> list = List.copyOf(all);
    for (int i = 0; i == 0 || i * A_ROW < list.size(); i++) {
      List<Difference> some = list.subList(i * A_ROW, Math.min((i + 1) * A_ROW, list.size()));
      var row = i == 0 ? new Row(part.here(), part.there(), some) : new Row(0, 0, some);
      var item = new HashMap<>(ROWS.toItem(row));
      item.putAll(AttributeValues.key(PK + "#" + day, prefix + "%04d".formatted(i)));
      item.put("expiresAt", number(expires(day)));
      table.put(item, ANY, Map.of());
    }
  }

  private long expires(LocalDate day) {
    return ChinaTime.at(day.plusDays(rules.reportDaysKept()), LocalTime.MIDNIGHT).getEpochSecond();
  }

  @Override
  public Reconciliation finish(Reconciliation own, Instant now) {
    int here = 0;
    int there = 0;
    int differences = 0;
    int sentAgain = 0;
    for (Placed placed : read(own.day(), "0", "~", Optional.empty(), Optional.empty())) {
      here += placed.row().here();
      there += placed.row().there();
      differences += placed.row().differences().size();
      sentAgain += (int) placed.row().differences().stream().filter(Difference::sentAgain).count();
    }
    var finished =
        new Reconciliation(
            own.day(),
            own.from(),
            own.to(),
            own.startedAt(),
            Optional.of(now),
            here,
            there,
            differences,
            sentAgain);
    table.put(head(finished), ANY, Map.of());
    return finished;
  }

  @Override
  public Optional<Reconciliation> find(LocalDate day) {
    return table.get(PK, day.toString()).map(HEADS::toRecord);
  }

  @Override
  public Page<Reconciliation> list(int limit, Optional<String> cursor) {
    var query =
        QueryRequest.builder()
            .keyConditionExpression("pk = :pk AND sk < :before")
            .expressionAttributeValues(Map.of(":pk", text(PK), ":before", text(cursor.orElse("~"))))
            .scanIndexForward(false)
            .limit(limit + 1); // the one more tells whether there is another page
    List<Reconciliation> found = table.query(query).items().stream().map(HEADS::toRecord).toList();
    List<Reconciliation> shown = found.subList(0, Math.min(found.size(), limit));
    return new Page<>(
        shown,
        found.size() > limit ? Optional.of(shown.getLast().day().toString()) : Optional.empty());
  }

  /** The cursor is a row's key, '|' and how many of its differences were shown. */
  @Override
  public Page<Difference> differences(LocalDate day, int limit, Optional<String> cursor) {
    String[] place = cursor.orElse("0|0").split("\\|");
    int shownOfFirst = place.length == 2 ? Integer.parseInt(place[1]) : 0;
    var shown = new ArrayList<Difference>();
    String from = place[0];
    while (true) {
      List<Placed> rows = read(day, from, "~", Optional.of(20), Optional.empty());
      for (Placed placed : rows) {
        List<Difference> all = placed.row().differences();
        for (int i = shownOfFirst; i < all.size(); i++) {
          if (shown.size() == limit) {
            return new Page<>(shown, Optional.of(placed.sk() + "|" + i));
          }
          shown.add(all.get(i));
        }
        shownOfFirst = 0;
        from = placed.sk() + " ";
      }
      if (rows.isEmpty()) {
        return Page.of(shown);
      }
    }
  }

  private List<Placed> read(
      LocalDate day,
      String from,
      String to,
      Optional<Integer> limit,
      Optional<Map<String, AttributeValue>> after) {
    var query =
        QueryRequest.builder()
            .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
            .expressionAttributeValues(
                Map.of(":pk", text(PK + "#" + day), ":from", text(from), ":to", text(to)))
            .consistentRead(true);
    limit.ifPresent(query::limit);
    after.ifPresent(query::exclusiveStartKey);
    Table.Rows rows = table.query(query);
    var found = new ArrayList<Placed>();
    rows.items().forEach(row -> found.add(new Placed(row.get("sk").s(), ROWS.toRecord(row))));
    if (limit.isEmpty() && rows.next().isPresent()) {
      found.addAll(read(day, from, to, limit, rows.next()));
    }
    return found;
  }

  private static Map<String, AttributeValue> head(Reconciliation reconciliation) {
    var item = new HashMap<>(HEADS.toItem(reconciliation));
    item.putAll(AttributeValues.key(PK, reconciliation.day().toString()));
    return item;
  }
}
