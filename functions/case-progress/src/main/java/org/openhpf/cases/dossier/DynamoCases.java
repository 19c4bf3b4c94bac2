package org.openhpf.cases.dossier;

import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.DynamoParts;
import org.openhpf.cases.course.CaseStatus;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.ProjectNo;
import org.openhpf.kernel.RequestKey;
import org.openhpf.storage.Commit;
import org.openhpf.storage.RequestRecords.Earlier;
import org.openhpf.storage.Table;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Cases in one DynamoDB table.
 *
 * <ul>
 *   <li>{@code CASE#number / -}: the case
 *   <li>{@code PERSON#person / CASE#day#number}: the person's list; {@code OPEN#category}: his open
 *       case
 *   <li>{@code NAME#name / -}: what other capabilities call a case, see {@link DynamoNames}
 *   <li>{@code QUERIES#number / day}: how often it was asked for in public
 * </ul>
 */
public final class DynamoCases implements Cases {
  private static final String CASE = "case";
  private static final String NUMBER = "projectNo";
  private static final Duration QUERIES_KEPT = Duration.ofDays(2);

  private final DynamoParts parts;
  private final Table table;
  private final DynamoNames names;
  private final DynamoCaseLists lists;

  public DynamoCases(DynamoParts parts) {
    this.parts = parts;
    table = parts.table();
    names = new DynamoNames(table, parts.sealer());
    lists = new DynamoCaseLists(table, parts.sealer());
  }

  @Override
  public Optional<Case> find(ProjectNo projectNo) {
    return get(DynamoKeys.ofCase(projectNo)).map(item -> CaseItem.open(item, parts.sealer()));
  }

  @Override
  public boolean isOf(String personId, ProjectNo projectNo) {
    return get(DynamoKeys.owned(personId, projectNo)).isPresent();
  }

  @Override
  public Optional<ProjectNo> openOf(String personId, String category) {
    return get(DynamoKeys.open(personId, category)).map(row -> new ProjectNo(row.get(NUMBER).s()));
  }

  private Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
    return table.get(key.get("pk").s(), key.get("sk").s());
  }

  @Override
  public Stored store(Change change) {
    var writes = new ArrayList<Write>();
    change.request().ifPresent(key -> writes.add(remember(key, change.after())));
    writes.add(put(change));
    writes.addAll(ofPerson(change));
    change.name().ifPresent(name -> writes.add(names.belongsTo(name, change.after().projectNo())));
    writes.add(parts.audit().record(change.record()));
    change
        .messages()
        .forEach(one -> writes.add(parts.outbox().message(one.queue(), Json.write(one))));
    return switch (parts.transactions().commit(writes)) {
      case Commit.Done() -> new Stored.Done();
      case Commit.Refused refused ->
          change
              .request()
              .flatMap(key -> parts.requests().in(refused, key))
              .map(DynamoCases::earlier)
              .orElseGet(Stored.Overtaken::new);
    };
  }

  private Write remember(RequestKey request, Case after) {
    return parts.requests().remember(request, Map.of(NUMBER, text(after.projectNo().value())));
  }

  @Override
  public Optional<Stored> storedBefore(RequestKey request) {
    return parts.requests().find(request).map(DynamoCases::earlier);
  }

  private static Stored earlier(Earlier earlier) {
    return switch (earlier) {
      case Earlier.Same same -> new Stored.Before(new ProjectNo(same.outcome().get(NUMBER).s()));
      case Earlier.Other() -> new Stored.KeyReused();
    };
  }

  private Write put(Change change) {
    var item = CaseItem.seal(change.after(), change.stands(), parts.sealer());
    return change.before().version() == 0
        ? Write.putNew(CASE, table.name(), item)
        : Write.put(
            CASE,
            table.name(),
            item,
            "revision = :revision",
            Map.of(":revision", number(change.before().version())));
  }

  /** The person's list, and which case of his is open: each changes with the case alone. */
  private List<Write> ofPerson(Change change) {
    var writes = new ArrayList<Write>();
    ProjectNo number = change.after().projectNo();
    Optional<String> person = change.after().personId();
    if (person.isPresent() && change.before().personId().isEmpty()) {
      writes.add(
          Write.putNew("owned", table.name(), row(DynamoKeys.owned(person.get(), number), number)));
    }
    Optional<Map<String, AttributeValue>> was =
        change
            .stood()
            .flatMap(Standing::openAs)
            .flatMap(as -> change.before().personId().map(who -> DynamoKeys.open(who, as)));
    Optional<Map<String, AttributeValue>> is =
        change.stands().openAs().flatMap(as -> person.map(who -> DynamoKeys.open(who, as)));
    if (!was.equals(is)) {
      was.filter(key -> isOpenAs(key, number)).ifPresent(key -> writes.add(closed(key, number)));
      is.ifPresent(key -> writes.add(opened(row(key, number), change.alone())));
    }
    return writes;
  }

  /** Another case that was opened since has taken its place. */
  private boolean isOpenAs(Map<String, AttributeValue> key, ProjectNo number) {
    return get(key).filter(row -> row.get(NUMBER).s().equals(number.value())).isPresent();
  }

  private Write closed(Map<String, AttributeValue> key, ProjectNo number) {
    var own = Map.of(":own", text(number.value()));
    return Write.deleteIf("closed", table.name(), key, "projectNo = :own", own);
  }

  /** The case that was opened last is the one that a service belongs to. */
  private Write opened(Map<String, AttributeValue> row, boolean alone) {
    return alone
        ? Write.putNew("open", table.name(), row)
        : Write.put(
            "open",
            table.name(),
            row,
            "attribute_not_exists(pk) OR attribute_exists(pk)",
            Map.of());
  }

  private static Map<String, AttributeValue> row(
      Map<String, AttributeValue> key, ProjectNo number) {
    var row = new HashMap<>(key);
    row.put(NUMBER, text(number.value()));
    return row;
  }

  @Override
  public boolean countQuery(ProjectNo projectNo, LocalDate day, int most) {
    long expires = ChinaTime.at(day, LocalTime.MIDNIGHT).plus(QUERIES_KEPT).getEpochSecond();
    Write count =
        Write.update(
            "queries",
            table.name(),
            DynamoKeys.queries(projectNo, day),
            "ADD queries :one SET expiresAt = :expires",
            "attribute_not_exists(pk) OR queries < :most",
            Map.of(":one", number(1), ":most", number(most), ":expires", number(expires)));
    return parts.transactions().commit(List.of(count)) instanceof Commit.Done;
  }

  @Override
  public Name name(String text) {
    return names.find(text);
  }

  @Override
  public boolean await(Name before, Name.Waiting event, LocalDate due) {
    return names.await(before, event, due);
  }

  @Override
  public List<Name> waitingSince(LocalDate day, int limit) {
    return names.waitingSince(day, limit);
  }

  @Override
  public Page<Case> of(String personId, int limit, Optional<String> cursor) {
    return lists.of(personId, limit, cursor);
  }

  @Override
  public Page<Case> of(
      CaseStatus status, LocalDate from, LocalDate to, int limit, Optional<String> cursor) {
    return lists.of(status, from, to, limit, cursor);
  }

  @Override
  public Page<Case> due(LocalDate from, LocalDate to, int limit, Optional<String> cursor) {
    return lists.due(from, to, limit, cursor);
  }
}
