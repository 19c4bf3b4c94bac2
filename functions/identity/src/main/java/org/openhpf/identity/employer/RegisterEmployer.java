package org.openhpf.identity.employer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.identity.delegation.By;
import org.openhpf.identity.employer.Employers.Storing;
import org.openhpf.identity.person.Person;
import org.openhpf.identity.proof.ProofService;
import org.openhpf.identity.session.Limit;
import org.openhpf.identity.session.Limits;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.RequestKey;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.kernel.RetryLater;
import org.openhpf.kernel.UnifiedCreditCode;

/**
 * Registers an employer by its legal representative, as the business register has him. Who he is
 * now takes the place of who he was; what that one gave to agents stays until it is ended.
 */
public final class RegisterEmployer {
  private static final int ATTEMPTS = 5;

  private final Employers employers;
  private final ProofService register;
  private final Limits limits;
  private final EmployerRules rules;
  private final Ids ids;

  public RegisterEmployer(
      Employers employers, ProofService register, Limits limits, EmployerRules rules, Ids ids) {
    this.employers = employers;
    this.register = register;
    this.limits = limits;
    this.rules = rules;
    this.ids = ids;
  }

  /** How it ended. */
  public sealed interface Outcome {
    record Registered(Employer employer) implements Outcome {}

    /** The business register has another code, name or representative. */
    record NotTheRepresentative() implements Outcome {}

    record RegisterUnavailable() implements Outcome {}

    /** The register was asked too often for this person. */
    record NoTryLeft(Instant until) implements Outcome {}

    record RequestKeyReused() implements Outcome {}
  }

  /**
   * @param name as registered
   * @param representative proven
   */
  public Outcome register(
      UnifiedCreditCode creditCode,
      String name,
      Person representative,
      By by,
      Optional<RequestKey> request) {
    Limit tries = rules.tries(representative.personId());
    Optional<Instant> usedUp = limits.take(List.of(tries));
    if (usedUp.isPresent()) {
      return new Outcome.NoTryLeft(usedUp.get());
    }
    return switch (register.employer(
        creditCode,
        name,
        representative.name().orElseThrow(),
        new ResidentIdNumber(representative.idNumber().orElseThrow()))) {
      case NO_MATCH -> new Outcome.NotTheRepresentative();
      case UNAVAILABLE -> {
        limits.giveBack(tries);
        yield new Outcome.RegisterUnavailable();
      }
      case MATCH -> confirmed(creditCode, name, representative.personId(), by, request);
    };
  }

  private Outcome confirmed(
      UnifiedCreditCode creditCode,
      String name,
      String personId,
      By by,
      Optional<RequestKey> request) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Instant now = rules.now();
      Optional<Employer> before = employers.find(creditCode);
      Employer employer =
          before
              .map(known -> known.representedBy(personId, name, now))
              .orElseGet(() -> new Employer(ids.next(), creditCode, name, personId, now, now));
      Storing storing =
          before.isEmpty()
              ? employers.register(employer, by, request)
              : employers.confirm(before.get(), employer, by, request);
      switch (storing) {
        case STORED -> {
          return new Outcome.Registered(employer);
        }
        case SAME_REQUEST -> {
          return new Outcome.Registered(before.orElse(employer));
        }
        case REQUEST_KEY_REUSED -> {
          return new Outcome.RequestKeyReused();
        }
        case CHANGED -> {} // somebody was quicker: look again
      }
    }
    throw new RetryLater("an employer keeps changing");
  }
}
