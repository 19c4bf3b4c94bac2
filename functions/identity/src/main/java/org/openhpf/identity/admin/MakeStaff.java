package org.openhpf.identity.admin;

import java.util.Optional;
import org.openhpf.edge.http.Role;
import org.openhpf.identity.binding.BindingKind;
import org.openhpf.identity.binding.KnownBy;
import org.openhpf.identity.person.Person;
import org.openhpf.identity.person.Persons;
import org.openhpf.identity.person.Persons.Registering;
import org.openhpf.identity.pool.IdentityProvider;
import org.openhpf.identity.pool.Passwords;
import org.openhpf.identity.session.Sessions;

/**
 * Makes an account of one of the centre's own people. The initial password is told once and changed
 * at the first sign-in; until then making the account again, as after a lost reply, gives another.
 */
final class MakeStaff {
  private final Persons persons;
  private final Sessions sessions;
  private final IdentityProvider pool;
  private final Passwords passwords = new Passwords();

  MakeStaff(Persons persons, Sessions sessions, IdentityProvider pool) {
    this.persons = persons;
    this.sessions = sessions;
    this.pool = pool;
  }

  sealed interface Outcome {
    record Made(Person person, String initialPassword) implements Outcome {
      /** Without the password. */
      @Override
      public String toString() {
        return "Made[" + person + "]";
      }
    }

    record UsernameTaken() implements Outcome {}
  }

  Outcome make(String username, String name, StaffGroups groups, Persons.Source who) {
    var by = new KnownBy(BindingKind.USERNAME, username);
    Registering registering =
        persons.register(by, Optional.of(name), Optional.empty(), groups.roles(), who);
    return switch (registering) {
      case Registering.Registered(Person person) -> inPool(person);
      case Registering.Taken(String personId) ->
          persons
              .find(personId)
              .filter(person -> isTheSame(person, name, groups))
              .filter(person -> sessions.history(personId, 1, Optional.empty()).items().isEmpty())
              .map(this::inPool)
              .orElseGet(Outcome.UsernameTaken::new);
    };
  }

  private static boolean isTheSame(Person person, String name, StaffGroups groups) {
    return person.roles().equals(groups.roles())
        && person.name().filter(name::equals).isPresent()
        && person.isActive()
        && !person.roles().contains(Role.CITIZEN);
  }

  private Outcome inPool(Person person) {
    String password = passwords.next();
    pool.createStaff(person.personId(), password, person.roles());
    return new Outcome.Made(person, password);
  }
}
