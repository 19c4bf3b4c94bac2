package org.openhpf.identity.delegation;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.identity.person.Person;
import org.openhpf.kernel.RetryLater;

/** The delegate agrees to act; until then nothing was said of whether he exists. */
public final class AcceptDelegation {
  private static final int ATTEMPTS = 5;

  private final Delegations delegations;
  private final DelegationRules rules;

  public AcceptDelegation(Delegations delegations, DelegationRules rules) {
    this.delegations = delegations;
    this.rules = rules;
  }

  /** How it ended. */
  public sealed interface Outcome {
    /** Now, or before by the same person. */
    record Accepted(Delegation delegation) implements Outcome {}

    /** There is none that names this person. */
    record NoSuchDelegation() implements Outcome {}

    /** It has ended or run out. */
    record Over() implements Outcome {}
  }

  public Outcome accept(Person person, String delegationId, By by) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Delegation> found =
          delegations.find(delegationId).filter(each -> each.delegate().is(person));
      if (found.isEmpty()) {
        return new Outcome.NoSuchDelegation();
      }
      Instant now = rules.now();
      switch (found.get().statusAt(now)) {
        case ENDED, EXPIRED -> {
          return new Outcome.Over();
        }
        case ACTIVE -> {
          return new Outcome.Accepted(found.get());
        }
        case OFFERED -> {
          Delegation accepted = found.get().acceptedBy(person.personId(), now);
          if (delegations.accept(accepted, by)) {
            return new Outcome.Accepted(accepted);
          }
        }
      }
    }
    throw new RetryLater("a delegation keeps changing");
  }
}
