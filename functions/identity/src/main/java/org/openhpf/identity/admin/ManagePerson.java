package org.openhpf.identity.admin;

import java.util.Optional;
import org.openhpf.identity.binding.Binding;
import org.openhpf.identity.binding.BindingKind;
import org.openhpf.identity.binding.Bindings;
import org.openhpf.identity.delegation.By;
import org.openhpf.identity.delegation.EndDelegation;
import org.openhpf.identity.person.Person;
import org.openhpf.identity.person.PersonStatus;
import org.openhpf.identity.person.Persons;
import org.openhpf.identity.pool.IdentityProvider;
import org.openhpf.identity.session.EndSession;

/**
 * Disables and enables accounts and sets the roles of the centre's own people. What is decided is
 * stored first; repeating a request brings the pool to the same, whatever the first got done.
 */
final class ManagePerson {
  private final Persons persons;
  private final Bindings bindings;
  private final IdentityProvider pool;
  private final EndSession endSession;
  private final EndDelegation endDelegation;

  ManagePerson(
      Persons persons,
      Bindings bindings,
      IdentityProvider pool,
      EndSession endSession,
      EndDelegation endDelegation) {
    this.persons = persons;
    this.bindings = bindings;
    this.pool = pool;
    this.endSession = endSession;
    this.endDelegation = endDelegation;
  }

  sealed interface Outcome {
    record Done(Person person) implements Outcome {}

    record NoSuchPerson() implements Outcome {}

    /** Nobody decides about himself. */
    record OwnAccount() implements Outcome {}
  }

  /** All his sessions end, and whatever he has given to others. */
  Outcome disable(String personId, String why, Persons.Source who) {
    if (personId.equals(who.actor())) {
      return new Outcome.OwnAccount();
    }
    if (!persons.setStatus(personId, PersonStatus.DISABLED, why, who)) {
      return new Outcome.NoSuchPerson();
    }
    pool.disable(personId);
    endSession.endAll(personId, who.actor(), "account-disabled");
    endDelegation.endAllOf(personId, new By(who.actor(), who.channel(), Optional.empty()));
    return done(personId);
  }

  Outcome enable(String personId, String why, Persons.Source who) {
    if (personId.equals(who.actor())) {
      return new Outcome.OwnAccount();
    }
    if (!persons.setStatus(personId, PersonStatus.ACTIVE, why, who)) {
      return new Outcome.NoSuchPerson();
    }
    pool.enable(personId);
    return done(personId);
  }

  /** His sessions end: what they were opened with may be more than he has now. */
  Outcome setGroups(String personId, StaffGroups groups, Persons.Source who) {
    if (personId.equals(who.actor())) {
      return new Outcome.OwnAccount();
    }
    boolean isStaff =
        bindings.of(personId).stream().map(Binding::kind).anyMatch(BindingKind.USERNAME::equals);
    if (!isStaff || !persons.setRoles(personId, groups.roles(), who)) {
      return new Outcome.NoSuchPerson();
    }
    pool.setRoles(personId, groups.roles());
    endSession.endAll(personId, who.actor(), "groups-set");
    return done(personId);
  }

  /** By one of the two. */
  Optional<Person> search(Optional<String> idNumber, Optional<String> phone, Persons.Source who) {
    Optional<Binding> binding =
        idNumber
            .flatMap(number -> bindings.find(BindingKind.ID_NUMBER, number))
            .or(() -> phone.flatMap(number -> bindings.find(BindingKind.PHONE, number)));
    Optional<Person> found = binding.map(Binding::personId).flatMap(persons::find);
    found.ifPresent(
        person ->
            persons.lookedAt(person.personId(), idNumber.isPresent() ? "id-number" : "phone", who));
    return found;
  }

  private Outcome done(String personId) {
    return persons
        .find(personId)
        .<Outcome>map(Outcome.Done::new)
        .orElseGet(Outcome.NoSuchPerson::new);
  }
}
