package org.openhpf.identity.proof;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.identity.binding.Binding;
import org.openhpf.identity.binding.BindingKind;
import org.openhpf.identity.binding.Bindings;
import org.openhpf.identity.person.Person;
import org.openhpf.identity.person.Persons;
import org.openhpf.identity.session.Limit;
import org.openhpf.identity.session.Limits;
import org.openhpf.kernel.BankCardNumber;
import org.openhpf.kernel.ResidentIdNumber;

/** Raises somebody's level by what a register confirms of him. */
public final class ProveIdentity {
  private final Persons persons;
  private final Bindings bindings;
  private final Proofs proofs;
  private final ProofService service;
  private final Limits limits;
  private final ProofRules rules;

  /** What somebody says of himself. */
  sealed interface Claim {
    String name();

    ResidentIdNumber idNumber();

    record RealName(String name, ResidentIdNumber idNumber) implements Claim {}

    /**
     * @param phone the one kept at the bank
     */
    record BankCard(String name, ResidentIdNumber idNumber, BankCardNumber cardNumber, String phone)
        implements Claim {}
  }

  /** What came of it. */
  sealed interface ProofOutcome {
    record Proven(Proof proof) implements ProofOutcome {}

    record NoMatch() implements ProofOutcome {}

    record NoTryLeft(Instant until) implements ProofOutcome {}

    record IsAnotherPerson() implements ProofOutcome {}

    record HasAnotherNumber() implements ProofOutcome {}

    /**
     * The four elements of a card are known to many who once saw them; that the bank's phone was
     * shown to be his own is what makes them his.
     */
    record PhoneNotOwn() implements ProofOutcome {}

    record Unavailable() implements ProofOutcome {}

    /** The token is of another issuer, whose people have no account here. */
    record NoAccount() implements ProofOutcome {}
  }

  public ProveIdentity(
      Persons persons,
      Bindings bindings,
      Proofs proofs,
      ProofService service,
      Limits limits,
      ProofRules rules) {
    this.persons = persons;
    this.bindings = bindings;
    this.proofs = proofs;
    this.service = service;
    this.limits = limits;
    this.rules = rules;
  }

  /**
   * @param channel where the person is
   */
  ProofOutcome prove(String personId, Claim claim, String channel) {
    Optional<Person> found = persons.find(personId);
    if (found.isEmpty()) {
      return new ProofOutcome.NoAccount();
    }
    Person person = found.get();
    String idNumber = claim.idNumber().value();
    if (person.idNumber().filter(known -> !known.equals(idNumber)).isPresent()) {
      return new ProofOutcome.HasAnotherNumber();
    }
    if (claim instanceof Claim.BankCard card && !isOwn(card.phone(), personId)) {
      return new ProofOutcome.PhoneNotOwn();
    }
    Limit tries = rules.tries(personId);
    Optional<Instant> usedUp = limits.take(List.of(tries));
    if (usedUp.isPresent()) {
      return new ProofOutcome.NoTryLeft(usedUp.get());
    }
    var who = new Persons.Source(personId, channel);
    Proof proof = proof(claim);
    return switch (ask(claim)) {
      case MATCH ->
          switch (proofs.prove(person, claim.name(), claim.idNumber(), proof, who)) {
            case Proofs.Proving.Proven() -> new ProofOutcome.Proven(proof);
            case Proofs.Proving.IsAnotherPerson() -> new ProofOutcome.IsAnotherPerson();
            case Proofs.Proving.HasAnotherNumber() -> new ProofOutcome.HasAnotherNumber();
          };
      case NO_MATCH -> {
        proofs.refused(person, proof.kind(), who);
        yield new ProofOutcome.NoMatch();
      }
      case UNAVAILABLE -> {
        limits.giveBack(tries);
        yield new ProofOutcome.Unavailable();
      }
    };
  }

  private boolean isOwn(String phone, String personId) {
    return bindings
        .find(BindingKind.PHONE, phone)
        .map(Binding::personId)
        .filter(personId::equals)
        .isPresent();
  }

  private ProofService.Verdict ask(Claim claim) {
    return switch (claim) {
      case Claim.RealName(String name, ResidentIdNumber number) -> service.realName(name, number);
      case Claim.BankCard(
              String name,
              ResidentIdNumber number,
              BankCardNumber card,
              String phone) ->
          service.bankCard(name, number, card, phone);
    };
  }

  private Proof proof(Claim claim) {
    return switch (claim) {
      case Claim.RealName _ -> rules.realName();
      case Claim.BankCard _ -> rules.bankCard();
    };
  }
}
