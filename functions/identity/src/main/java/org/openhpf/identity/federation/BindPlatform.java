package org.openhpf.identity.federation;

import java.util.Optional;
import org.openhpf.identity.binding.Binding;
import org.openhpf.identity.binding.BindingKind;
import org.openhpf.identity.binding.BindingOutcome;
import org.openhpf.identity.binding.Bindings;
import org.openhpf.identity.binding.Bindings.Binds;
import org.openhpf.identity.federation.Tickets.Redeemed;
import org.openhpf.identity.person.Person;
import org.openhpf.identity.person.Persons;

/** Binds an account of another platform to one here (绑定统一身份认证), and what it vouches for. */
public final class BindPlatform {
  private final Tickets tickets;
  private final Bindings bindings;
  private final RecognisePerson recognisePerson;

  public BindPlatform(Tickets tickets, Bindings bindings, RecognisePerson recognisePerson) {
    this.tickets = tickets;
    this.bindings = bindings;
    this.recognisePerson = recognisePerson;
  }

  public BindingOutcome bind(Person person, String ticket, String verifier, String channel) {
    Optional<Redeemed> redeemed = tickets.redeem(ticket, verifier);
    if (redeemed.isEmpty()) {
      return new BindingOutcome.NotRecognised();
    }
    var who = new Persons.Source(person.personId(), channel);
    var kind = BindingKind.platform(redeemed.get().provider());
    String subject = redeemed.get().person().subject();
    boolean anothers =
        bindings
            .find(kind, subject)
            .filter(binding -> !binding.personId().equals(person.personId()))
            .isPresent();
    // Proven first: an account at the platform of somebody else is to lead to nobody's here.
    if (anothers || !recognisePerson.prove(person, redeemed.get(), who)) {
      return new BindingOutcome.IsAnotherPersons();
    }
    return switch (bindings.bind(kind, subject, person.personId(), who)) {
      case Binds.Bound(Binding binding) -> new BindingOutcome.Bound(binding);
      case Binds.AlreadyBound(Binding binding) -> new BindingOutcome.Bound(binding);
      case Binds.Taken(String _) -> new BindingOutcome.IsAnotherPersons();
    };
  }
}
