package org.openhpf.identity.person;

import java.util.Optional;
import java.util.Set;
import org.openhpf.audit.AuditRecord;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Role;
import org.openhpf.identity.binding.KnownBy;

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
   * What can be told without opening anything sealed, in the same time for whoever it is.
   *
   * @param proven whether it is known who this is in life
   */
  record Outline(String personId, boolean active, boolean proven) {}

  Optional<Outline> outline(String personId);

  /**
   * Makes an account that is known by one thing, with its audit record: all or none.
   *
   * @param by e.g. a phone; an id number becomes the person's
   * @param name as it was seen on the card
   * @param from somebody it is taken away from in the same step; empty where it is nobody's
   */
  Registering register(
      KnownBy by, Optional<String> name, Optional<String> from, Set<Role> roles, Source who);

  /**
   * Disables or enables somebody, with the audit record.
   *
   * @return false where there is no such person
   */
  boolean setStatus(String personId, PersonStatus status, String why, Source who);

  /**
   * Gives somebody these roles and no others, with the audit record.
   *
   * @return false where there is no such person
   */
  boolean setRoles(String personId, Set<Role> roles, Source who);

  /** What was decided about somebody, by anybody, newest first. */
  Page<AuditRecord> trail(String personId, int limit, Optional<String> cursor);

  /** That somebody has looked a person up, or read what is recorded of him. */
  void lookedAt(String personId, String how, Source who);

  /**
   * How a decision about a person came about.
   *
   * @param actor who decided; "" for the person himself
   */
  record Source(String actor, String channel) {}
}
