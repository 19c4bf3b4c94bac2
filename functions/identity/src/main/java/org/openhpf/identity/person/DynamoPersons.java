package org.openhpf.identity.person;

import static org.openhpf.storage.AttributeValues.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openhpf.audit.Audit;
import org.openhpf.audit.AuditRecord;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Role;
import org.openhpf.identity.binding.BindingKind;
import org.openhpf.identity.binding.DynamoBindings;
import org.openhpf.identity.binding.KnownBy;
import org.openhpf.identity.notice.Alert;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.Commit;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Persons in IdentityTable: {@code PERSON#id / PROFILE}. */
public final class DynamoPersons implements Persons {
  private final DynamoParts parts;
  private final DynamoBindings bindings;

  public DynamoPersons(DynamoParts parts) {
    this.parts = parts;
    this.bindings = new DynamoBindings(parts);
  }

  @Override
  public Optional<Person> find(String personId) {
    var key = PersonItem.keyOf(personId);
    return parts
        .table()
        .get(key.get("pk").s(), key.get("sk").s())
        .map(item -> PersonItem.open(item, parts.sealer()));
  }

  @Override
  public Optional<Outline> outline(String personId) {
    var key = PersonItem.keyOf(personId);
    return parts.table().get(key.get("pk").s(), key.get("sk").s()).map(PersonItem::outline);
  }

  @Override
  public Registering register(
      KnownBy by, Optional<String> name, Optional<String> from, Set<Role> roles, Source who) {
    var person =
        new Person(
            parts.ids().next(),
            PersonStatus.ACTIVE,
            name,
            by.kind().equals(BindingKind.ID_NUMBER) ? Optional.of(by.value()) : Optional.empty(),
            roles,
            parts.clock().instant());
    var writes = new ArrayList<Write>();
    writes.add(
        Write.putNew("person", parts.table().name(), PersonItem.seal(person, parts.sealer())));
    writes.addAll(bindings.writes(by, person.personId(), from));
    from.ifPresent(
        before -> {
          writes.add(record(before, "binding-lost", by, who));
          writes.addAll(bindings.tellOthers(before, Alert.PHONE_UNBOUND, by));
        });
    writes.add(record(person.personId(), "registered", by, who));
    return switch (parts.transactions().commit(writes)) {
      case Commit.Done() -> new Registering.Registered(person);
      case Commit.Refused(var found) -> new Registering.Taken(DynamoBindings.owner(found));
    };
  }

  @Override
  public boolean setStatus(String personId, PersonStatus status, String why, Source who) {
    return change(
        personId,
        "SET personStatus = :new",
        text(status.name()),
        status == PersonStatus.ACTIVE ? "enabled" : "disabled",
        Map.of("why", why),
        who);
  }

  @Override
  public boolean setRoles(String personId, Set<Role> roles, Source who) {
    List<String> groups = roles.stream().map(Role::group).sorted().toList();
    return change(
        personId,
        "SET personRoles = :new",
        AttributeValue.fromL(groups.stream().map(AttributeValues::text).toList()),
        "groups-set",
        Map.of("groups", String.join(" ", groups)),
        who);
  }

  private boolean change(
      String personId,
      String update,
      AttributeValue value,
      String action,
      Map<String, String> details,
      Source who) {
    return parts
            .transactions()
            .commit(
                List.of(
                    Write.update(
                        "person",
                        parts.table().name(),
                        PersonItem.keyOf(personId),
                        update,
                        "attribute_exists(pk)",
                        Map.of(":new", value)),
                    record(personId, action, details, who)))
        instanceof Commit.Done;
  }

  @Override
  public void lookedAt(String personId, String how, Source who) {
    parts.transactions().commit(List.of(record(personId, "looked-at", Map.of("how", how), who)));
  }

  @Override
  public Page<AuditRecord> trail(String personId, int limit, Optional<String> cursor) {
    Audit.Trail trail = parts.audit().of(subject(personId), limit, cursor);
    return new Page<>(trail.records(), trail.next());
  }

  private Write record(String personId, String action, Map<String, String> details, Source who) {
    return parts
        .audit()
        .record(PersonRecords.of(personId, action, who, parts.clock().instant(), details));
  }

  private Write record(String personId, String action, KnownBy by, Source who) {
    return record(personId, action, Map.of("by", by.kind().name()), who);
  }

  /** The audit trail of a person is kept under this. */
  public static String subject(String personId) {
    return "person/" + personId;
  }
}
