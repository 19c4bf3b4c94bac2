package org.openhpf.identity.person;

import java.util.Optional;
import java.util.Set;
import org.openhpf.edge.http.Role;
import org.openhpf.identity.binding.BindingKind;

/** Everybody who has an account. */
public interface Persons {

  /** How making an account ended. */
  sealed interface Registering {
    record Registered(Person person) implements Registering {}

    /** What it would have been known by belongs to somebody. */
    record Taken(String personId) implements Registering {}
  }

  Optional<Person> find(String personId);

  /**
   * Makes an account that is known by one thing, with its audit record: all or none.
   *
   * @param by e.g. a phone
   * @param value of that kind in its normal form
   * @param from somebody it is taken away from in the same step; empty where it is nobody's
   * @param who how it came about
   */
  Registering register(
      BindingKind by, String value, Optional<String> from, Set<Role> roles, Source who);

  /** How a decision about a person came about. */
  record Source(String actor, String channel) {}
}
