package org.openhpf.identity.binding;

import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.DynamoParts;
import org.openhpf.identity.notice.Alert;
import org.openhpf.identity.notice.DynamoAlerts;
import org.openhpf.identity.person.PersonRecords;
import org.openhpf.identity.person.Persons;
import org.openhpf.storage.Commit;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Bindings in IdentityTable, see {@link BindingItem}. */
public final class DynamoBindings implements Bindings {
  private static final String BY_VALUE = "binding";

  /** More phones than anybody has: a transaction takes 100 writes. */
  private static final int MOST_TOLD = 10;

  private static final String OWN = "personId = :person AND bindingId = :id";

  private final DynamoParts parts;
  private final DynamoAlerts alerts;

  public DynamoBindings(DynamoParts parts) {
    this.parts = parts;
    this.alerts = new DynamoAlerts(parts);
  }

  @Override
  public Optional<Binding> find(BindingKind kind, String value) {
    return stored(kind, value).map(item -> item.of(value));
  }

  private Optional<BindingItem> stored(BindingKind kind, String value) {
    var key = BindingItem.byValueKey(kind.name(), index(kind, value));
    return parts.table().get(key.get("pk").s(), key.get("sk").s()).map(BindingItem::of);
  }

  @Override
  public List<Binding> of(String personId) {
    return rows(personId).stream().map(item -> BindingItem.of(item).open(parts.sealer())).toList();
  }

  private List<Map<String, AttributeValue>> rows(String personId) {
    return parts
        .table()
        .query(
            QueryRequest.builder()
                .keyConditionExpression("pk = :person AND begins_with(sk, :kind)")
                .expressionAttributeValues(
                    Map.of(":person", text("PERSON#" + personId), ":kind", text("BINDING#")))
                .consistentRead(true))
        .items();
  }

  @Override
  public Binds bind(BindingKind kind, String value, String personId, Persons.Source who) {
    var by = new KnownBy(kind, value);
    var writes = new ArrayList<>(writes(by, personId, Optional.empty()));
    writes.add(record(personId, "bound", kind, who));
    writes.addAll(tellOthers(personId, Alert.PHONE_BOUND, by));
    return bind(by, personId, writes);
  }

  @Override
  public Binds move(KnownBy by, String personId, String from, Persons.Source who) {
    var writes = new ArrayList<>(writes(by, personId, Optional.of(from)));
    writes.add(record(personId, "bound", by.kind(), who));
    writes.addAll(tellOthers(personId, Alert.PHONE_BOUND, by));
    writes.addAll(tellOthers(from, Alert.PHONE_UNBOUND, by));
    writes.add(
        record(from, "binding-lost", by.kind(), new Persons.Source(personId, who.channel())));
    return bind(by, personId, writes);
  }

  private Binds bind(KnownBy by, String personId, List<Write> writes) {
    return switch (parts.transactions().commit(writes)) {
      case Commit.Done() -> new Binds.Bound(find(by.kind(), by.value()).orElseThrow());
      case Commit.Refused(var found) when owner(found).equals(personId) ->
          new Binds.AlreadyBound(find(by.kind(), by.value()).orElseThrow());
      case Commit.Refused(var found) -> new Binds.Taken(owner(found));
    };
  }

  @Override
  public boolean unbind(Binding binding, Binding remaining, Persons.Source who) {
    String table = parts.table().name();
    var writes = new ArrayList<Write>();
    writes.add(Write.delete(BY_VALUE, table, byValue(binding), OWN, own(binding)));
    writes.add(
        Write.delete(
            "own binding",
            table,
            BindingItem.ofPersonKey(binding.personId(), binding.kind().name(), binding.bindingId()),
            OWN,
            own(binding)));
    writes.add(Write.check("remaining", table, byValue(remaining), OWN, own(remaining)));
    writes.add(record(binding.personId(), "unbound", binding.kind(), who));
    if (binding.kind().equals(BindingKind.PHONE)) {
      writes.add(alerts.toPhone(binding.value(), Alert.PHONE_UNBOUND, binding.value()));
    }
    return parts.transactions().commit(writes) instanceof Commit.Done;
  }

  /**
   * To be part of the transaction in which a phone comes to an account or leaves it: its other
   * phones hear of it. None where it is no phone.
   */
  public List<Write> tellOthers(String personId, Alert alert, KnownBy by) {
    return by.kind().equals(BindingKind.PHONE)
        ? of(personId).stream()
            .filter(each -> each.kind().equals(BindingKind.PHONE))
            .filter(each -> !each.value().equals(by.value()))
            .sorted(Comparator.comparing(Binding::boundAt))
            .limit(MOST_TOLD)
            .map(each -> alerts.toPhone(each.value(), alert, by.value()))
            .toList()
        : List.of();
  }

  private Map<String, AttributeValue> byValue(Binding binding) {
    return BindingItem.byValueKey(binding.kind().name(), index(binding.kind(), binding.value()));
  }

  private static Map<String, AttributeValue> own(Binding binding) {
    return Map.of(":person", text(binding.personId()), ":id", text(binding.bindingId()));
  }

  /**
   * To be part of a transaction: the value is this person's from now on.
   *
   * @param from whose it is now; the transaction is refused where that has changed
   */
  public List<Write> writes(KnownBy by, String personId, Optional<String> from) {
    BindingKind kind = by.kind();
    String value = by.value();
    Instant now = parts.clock().instant();
    var item =
        BindingItem.of(
            new Binding(parts.ids().nextOwnedBy(personId), kind, value, personId, now, now),
            index(kind, value),
            parts.sealer());
    String table = parts.table().name();
    var writes = new ArrayList<Write>();
    writes.add(
        from.map(
                before ->
                    Write.put(
                        BY_VALUE,
                        table,
                        item.byValue(),
                        "personId = :before",
                        Map.of(":before", text(before))))
            .orElseGet(() -> Write.putNew(BY_VALUE, table, item.byValue())));
    writes.add(Write.putNew("own binding", table, item.ofPerson()));
    from.flatMap(before -> stored(kind, value).filter(found -> found.personId().equals(before)))
        .ifPresent(
            found ->
                writes.add(
                    Write.deleteIf(
                        "lost binding",
                        table,
                        BindingItem.ofPersonKey(
                            found.personId(), found.bindingKind(), found.bindingId()),
                        "bindingId = :id",
                        Map.of(":id", text(found.bindingId())))));
    return writes;
  }

  /** To be part of a transaction: somebody has signed in by it. */
  public Write used(KnownBy by, String personId) {
    return Write.update(
        "used binding",
        parts.table().name(),
        BindingItem.byValueKey(by.kind().name(), index(by.kind(), by.value())),
        "SET lastUsedAt = :now",
        "personId = :person",
        Map.of(":now", time(parts.clock().instant()), ":person", text(personId)));
  }

  /** Whose the value was where a transaction with {@link #writes} was refused; "" if nobody's. */
  public static String owner(Map<String, Map<String, AttributeValue>> refused) {
    var found = refused.getOrDefault(BY_VALUE, Map.of());
    return found.containsKey("personId") ? found.get("personId").s() : "";
  }

  private String index(BindingKind kind, String value) {
    return parts.index().of(kind.field(), value);
  }

  private Write record(String personId, String action, BindingKind kind, Persons.Source who) {
    return parts
        .audit()
        .record(
            PersonRecords.of(
                personId, action, who, parts.clock().instant(), Map.of("by", kind.name())));
  }
}
