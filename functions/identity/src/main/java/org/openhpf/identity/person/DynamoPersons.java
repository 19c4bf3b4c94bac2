package org.openhpf.identity.person;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openhpf.audit.AuditRecord;
import org.openhpf.edge.http.Role;
import org.openhpf.identity.binding.BindingKind;
import org.openhpf.identity.binding.DynamoBindings;
import org.openhpf.identity.binding.KnownBy;
import org.openhpf.kernel.Correlation;
import org.openhpf.storage.Commit;
import org.openhpf.storage.Write;

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
    from.ifPresent(before -> writes.add(record(before, "binding-lost", by, who)));
    writes.add(record(person.personId(), "registered", by, who));
    return switch (parts.transactions().commit(writes)) {
      case Commit.Done() -> new Registering.Registered(person);
      case Commit.Refused(var found) -> new Registering.Taken(DynamoBindings.owner(found));
    };
  }

  private Write record(String personId, String action, KnownBy by, Source who) {
    return parts
        .audit()
        .record(
            new AuditRecord(
                subject(personId),
                action,
                parts.clock().instant(),
                who.actor().isEmpty() ? personId : who.actor(),
                Optional.empty(),
                who.channel(),
                Correlation.id(),
                Map.of("by", by.kind().name())));
  }

  /** The audit trail of a person is kept under this. */
  public static String subject(String personId) {
    return "person/" + personId;
  }
}
