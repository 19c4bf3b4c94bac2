package org.openhpf.identity.delegation;

import java.util.Comparator;
import java.util.Optional;
import org.openhpf.identity.binding.Binding;
import org.openhpf.identity.binding.BindingKind;
import org.openhpf.identity.binding.Bindings;
import org.openhpf.identity.notice.Delegates;
import org.openhpf.identity.person.Persons;

/**
 * Finds the phone of a delegate: of the one who accepted, else of whoever has proven the name and
 * the number that were given.
 */
public final class ReachDelegate implements Delegates {
  private final Delegations delegations;
  private final Persons persons;
  private final Bindings bindings;

  public ReachDelegate(Delegations delegations, Persons persons, Bindings bindings) {
    this.delegations = delegations;
    this.persons = persons;
    this.bindings = bindings;
  }

  @Override
  public Optional<Reached> reach(String delegationId) {
    return delegations
        .find(delegationId)
        .flatMap(
            found ->
                found
                    .delegateId()
                    .or(() -> named(found.delegate()))
                    .flatMap(this::phone)
                    .map(phone -> new Reached(phone, found.principal().shownName())));
  }

  private Optional<String> named(Delegate delegate) {
    return bindings
        .find(BindingKind.ID_NUMBER, delegate.idNumber().value())
        .map(Binding::personId)
        .filter(personId -> persons.find(personId).filter(delegate::is).isPresent());
  }

  /** The one he had first: what was bound later may be an intruder's. */
  private Optional<String> phone(String personId) {
    return bindings.of(personId).stream()
        .filter(each -> each.kind().equals(BindingKind.PHONE))
        .min(Comparator.comparing(Binding::boundAt))
        .map(Binding::value);
  }
}
