package org.openhpf.identity.federation;

import static org.openhpf.kernel.InvalidValue.require;

import java.util.Optional;
import org.openhpf.identity.binding.KnownBy;
import org.openhpf.identity.federation.RecognisePerson.Recognition;
import org.openhpf.identity.federation.Tickets.Redeemed;
import org.openhpf.identity.person.Person;
import org.openhpf.identity.person.Persons;
import org.openhpf.identity.pool.IdentityProvider;
import org.openhpf.identity.session.Attempt;
import org.openhpf.identity.session.OpenSession;
import org.openhpf.identity.session.SessionIds;
import org.openhpf.identity.session.SessionRequests.Start;
import org.openhpf.identity.session.SessionRules;
import org.openhpf.identity.session.SignInOutcome;
import org.openhpf.identity.session.Way;
import org.openhpf.identity.session.WayIn;

/** Signs people in by the ticket that came back from another platform (统一身份认证登录). */
public final class TicketSignIn implements WayIn {
  private final Tickets tickets;
  private final RecognisePerson recognisePerson;
  private final IdentityProvider pool;
  private final OpenSession open;
  private final SessionRules rules;
  private final SessionIds ids = new SessionIds();

  public TicketSignIn(
      Tickets tickets,
      RecognisePerson recognisePerson,
      IdentityProvider pool,
      OpenSession open,
      SessionRules rules) {
    this.tickets = tickets;
    this.recognisePerson = recognisePerson;
    this.pool = pool;
    this.open = open;
    this.rules = rules;
  }

  @Override
  public SignInOutcome start(Start request, From from) {
    require(request.ticket().isPresent(), "ticket", "必填");
    require(request.verifier().isPresent(), "verifier", "必填");
    Optional<Redeemed> redeemed = tickets.redeem(request.ticket().get(), request.verifier().get());
    if (redeemed.isEmpty()) {
      return new SignInOutcome.NotRecognised();
    }
    Attempt attempt =
        Attempt.begun(ids.next(), Way.TICKET, "web", request, rules.now(), rules.attemptLasts());
    var who = new Persons.Source("", attempt.channel());
    return switch (recognisePerson.recognise(redeemed.get(), who)) {
      case Recognition.Recognised(Person person, KnownBy by) -> signIn(person, by, attempt);
      case Recognition.Conflict() -> new SignInOutcome.AnotherPerson();
      case Recognition.BindFirst() -> new SignInOutcome.BindFirst();
    };
  }

  private SignInOutcome signIn(Person person, KnownBy by, Attempt attempt) {
    if (!person.isActive()) {
      return new SignInOutcome.Disabled();
    }
    // Whoever made his account may have got no further.
    pool.createUser(person.personId(), person.roles());
    return open.open(
            OpenSession.Terms.of(person.personId(), attempt), Optional.empty(), Optional.of(by))
        .<SignInOutcome>map(SignInOutcome.In::new)
        .orElseGet(SignInOutcome.Disabled::new);
  }
}
