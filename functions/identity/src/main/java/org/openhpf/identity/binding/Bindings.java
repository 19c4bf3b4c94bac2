package org.openhpf.identity.binding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openhpf.identity.person.Persons;

/** By what everybody is known. */
public interface Bindings {

  /** How a binding ended. */
  sealed interface Binds {
    record Bound(Binding binding) implements Binds {}

    /** It is somebody else's. */
    record Taken(String personId) implements Binds {}

    /** It was this person's before. */
    record AlreadyBound(Binding binding) implements Binds {}
  }

  /**
   * @param value in its normal form
   */
  Optional<Binding> find(BindingKind kind, String value);

  /** A person's own. */
  List<Binding> of(String personId);

  /** A person's phone, 11 digits: the one bound last. */
  default Optional<String> phone(String personId) {
    return of(personId).stream()
        .filter(binding -> binding.kind().equals(BindingKind.PHONE))
        .max(Comparator.comparing(Binding::boundAt))
        .map(Binding::value);
  }

  /** With its audit record. */
  Binds bind(BindingKind kind, String value, String personId, Persons.Source who);

  /**
   * Takes what somebody is known by from another, with an audit record of each.
   *
   * @param from whose it is
   */
  Binds move(KnownBy by, String personId, String from, Persons.Source who);

  /**
   * With its audit record.
   *
   * @param remaining another way in of the same person, that is still there afterwards
   * @return false where one of them is not there any more
   */
  boolean unbind(Binding binding, Binding remaining, Persons.Source who);
}
