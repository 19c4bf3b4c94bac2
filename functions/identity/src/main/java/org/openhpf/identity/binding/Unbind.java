package org.openhpf.identity.binding;

import java.util.List;
import java.util.Optional;
import org.openhpf.identity.person.Persons;

/** Takes away what leads to an account, as long as something else still does (解绑). */
public final class Unbind {
  private final Bindings bindings;

  public Unbind(Bindings bindings) {
    this.bindings = bindings;
  }

  BindingOutcome unbind(String personId, String bindingId, String channel) {
    List<Binding> waysIn =
        bindings.of(personId).stream().filter(each -> each.kind().isWayIn()).toList();
    Optional<Binding> binding =
        waysIn.stream().filter(each -> each.bindingId().equals(bindingId)).findFirst();
    if (binding.isEmpty()) {
      return new BindingOutcome.NoSuchBinding();
    }
    Optional<Binding> remaining =
        waysIn.stream().filter(each -> !each.bindingId().equals(bindingId)).findFirst();
    if (remaining.isEmpty()) {
      return new BindingOutcome.IsLastWayIn();
    }
    // Another request that takes the other away at this moment finds this one gone.
    return bindings.unbind(binding.get(), remaining.get(), new Persons.Source(personId, channel))
        ? new BindingOutcome.Unbound()
        : new BindingOutcome.NoSuchBinding();
  }
}
