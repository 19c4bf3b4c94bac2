package org.openhpf.identity.delegation;

import java.util.Optional;
import java.util.function.Predicate;
import org.openhpf.edge.http.Caller;
import org.openhpf.identity.person.Person;
import org.openhpf.identity.person.Persons;
import org.openhpf.identity.session.Acting;
import org.openhpf.identity.session.Keep;
import org.openhpf.identity.session.OpenSession;
import org.openhpf.identity.session.OpenSession.Terms;
import org.openhpf.identity.session.Session;
import org.openhpf.identity.session.Sessions;
import org.openhpf.identity.session.SignedIn;
import org.openhpf.identity.session.Way;

/** Opens a session of its own in which the delegate sees to the principal's matters. */
public final class ActForAnother {
  private final Delegations delegations;
  private final Persons persons;
  private final Sessions sessions;
  private final OpenSession openSession;
  private final DelegationRules rules;

  public ActForAnother(
      Delegations delegations,
      Persons persons,
      Sessions sessions,
      OpenSession openSession,
      DelegationRules rules) {
    this.delegations = delegations;
    this.persons = persons;
    this.sessions = sessions;
    this.openSession = openSession;
    this.rules = rules;
  }

  /** How it ended. */
  public sealed interface Outcome {
    record Opened(SignedIn signedIn) implements Outcome {}

    /** There is none that this person has accepted. */
    record NoSuchDelegation() implements Outcome {}

    /** It has ended or run out, or the principal's account is disabled. */
    record Over() implements Outcome {}

    /** Somebody stands at a counter or kiosk: a session would outlast his visit there. */
    record NotFromHere() implements Outcome {}

    /** His own account was disabled meanwhile. */
    record Disabled() implements Outcome {}
  }

  /**
   * @param device as he calls it
   * @param of which delegations may be meant
   */
  public Outcome open(
      Caller caller,
      String delegationId,
      Optional<String> device,
      Keep keep,
      Predicate<Delegation> of) {
    Optional<Delegation> found =
        delegations
            .find(delegationId)
            .filter(of)
            .filter(each -> each.delegateId().filter(caller.personId()::equals).isPresent());
    if (found.isEmpty()) {
      return new Outcome.NoSuchDelegation();
    }
    Delegation delegation = found.get();
    if (delegation.statusAt(rules.now()) != DelegationStatus.ACTIVE || !isActive(delegation)) {
      return new Outcome.Over();
    }
    if (ownSession(caller).isEmpty()) {
      return new Outcome.NotFromHere();
    }
    return openSession
        .open(terms(caller, delegation, device, keep))
        .<Outcome>map(Outcome.Opened::new)
        .orElseGet(Outcome.Disabled::new);
  }

  private boolean isActive(Delegation delegation) {
    return delegation.principal().isEmployer()
        || persons.find(delegation.principal().id()).filter(Person::isActive).isPresent();
  }

  /** The one he is signed in by, where it is one that he keeps himself. */
  private Optional<Session> ownSession(Caller caller) {
    return caller
        .sessionId()
        .flatMap(id -> sessions.find(caller.personId(), id))
        .filter(session -> session.isOpenAt(rules.now()))
        .filter(session -> session.way() != Way.COUNTER && session.way() != Way.KIOSK);
  }

  private static Terms terms(
      Caller caller, Delegation delegation, Optional<String> device, Keep keep) {
    var acting =
        new Acting(
            delegation.principal().id(),
            delegation.delegationId(),
            delegation.matters(),
            delegation.principal().role());
    return new Terms(
        caller.personId(), Way.ACTING, caller.channel(), device, keep, false, Optional.of(acting));
  }
}
