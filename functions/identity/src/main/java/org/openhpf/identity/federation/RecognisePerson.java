package org.openhpf.identity.federation;

import java.util.Optional;
import java.util.Set;
import org.openhpf.edge.http.Role;
import org.openhpf.identity.binding.Binding;
import org.openhpf.identity.binding.BindingKind;
import org.openhpf.identity.binding.Bindings;
import org.openhpf.identity.binding.Bindings.Binds;
import org.openhpf.identity.binding.KnownBy;
import org.openhpf.identity.federation.Tickets.Redeemed;
import org.openhpf.identity.person.Person;
import org.openhpf.identity.person.Persons;
import org.openhpf.identity.person.Persons.Registering;
import org.openhpf.identity.proof.Proof;
import org.openhpf.identity.proof.Proofs;
import org.openhpf.identity.proof.Proofs.Proving;
import org.openhpf.kernel.ResidentIdNumber;

/**
 * Whose account it is that a platform speaks of: the one bound to its subject, else the one of the
 * id number it vouches for, else a new one. What it vouches for is proven with that.
 */
public final class RecognisePerson {
  private final Persons persons;
  private final Bindings bindings;
  private final Proofs proofs;
  private final FederationRules rules;

  /** What came of it. */
  public sealed interface Recognition {
    record Recognised(Person person, KnownBy by) implements Recognition {}

    /** The platform's account and the id number belong to different accounts here. */
    record Conflict() implements Recognition {}

    /**
     * There is an account of this id number, and the platform has not seen that it is he: he is to
     * sign in to it and bind the platform there.
     */
    record BindFirst() implements Recognition {}
  }

  public RecognisePerson(Persons persons, Bindings bindings, Proofs proofs, FederationRules rules) {
    this.persons = persons;
    this.bindings = bindings;
    this.proofs = proofs;
    this.rules = rules;
  }

  public Recognition recognise(Redeemed redeemed, Persons.Source who) {
    KnownBy there =
        new KnownBy(BindingKind.platform(redeemed.provider()), redeemed.person().subject());
    Optional<String> bound = owner(there);
    if (bound.isPresent()) {
      return proven(bound.get(), there, redeemed, who);
    }
    Optional<String> owner =
        redeemed
            .person()
            .idNumber()
            .flatMap(number -> owner(new KnownBy(BindingKind.ID_NUMBER, number)));
    if (owner.isEmpty()) {
      return proven(register(there, who), there, redeemed, who);
    }
    if (redeemed.person().level() < rules.joinsAt()) {
      return new Recognition.BindFirst();
    }
    return bindings.bind(there.kind(), there.value(), owner.get(), who) instanceof Binds.Taken
        ? new Recognition.Conflict()
        : proven(owner.get(), there, redeemed, who);
  }

  private Optional<String> owner(KnownBy by) {
    return bindings.find(by.kind(), by.value()).map(Binding::personId);
  }

  private String register(KnownBy by, Persons.Source who) {
    var none = Optional.<String>empty();
    return switch (persons.register(by, none, none, Set.of(Role.CITIZEN), who)) {
      case Registering.Registered(Person person) -> person.personId();
      case Registering.Taken(String personId) -> personId; // by the same person at this moment
    };
  }

  private Recognition proven(String personId, KnownBy by, Redeemed redeemed, Persons.Source who) {
    Person person = persons.find(personId).orElseThrow();
    return prove(person, redeemed, who)
        ? new Recognition.Recognised(person, by)
        : new Recognition.Conflict();
  }

  /**
   * What the platform vouches for counts for this account from now on.
   *
   * @return false where it vouches for somebody else
   */
  boolean prove(Person person, Redeemed redeemed, Persons.Source who) {
    Optional<Proof> proof = rules.proof(redeemed.provider(), redeemed.person());
    if (proof.isEmpty()) {
      return true;
    }
    String name = redeemed.person().name().orElseThrow();
    var number = new ResidentIdNumber(redeemed.person().idNumber().orElseThrow());
    return proofs.prove(person, name, number, proof.get(), who) instanceof Proving.Proven;
  }
}
