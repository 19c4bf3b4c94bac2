package org.openhpf.identity.employer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Role;
import org.openhpf.edge.http.Route;
import org.openhpf.identity.delegation.By;
import org.openhpf.identity.employer.EmployerViews.EmployerView;
import org.openhpf.identity.person.Person;
import org.openhpf.identity.person.Persons;
import org.openhpf.identity.proof.ProofProblems;
import org.openhpf.identity.session.SessionProblems;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.UnifiedCreditCode;

/** Employers over HTTP; their agents see {@link AgentRoutes}. */
public final class EmployerRoutes {
  /** Of who decides for an employer: as for reading one's account and applying. */
  static final int LEVEL = 3;

  private final RegisterEmployer registerEmployer;
  private final Persons persons;
  private final EmployerRules rules;

  public EmployerRoutes(RegisterEmployer registerEmployer, Persons persons, EmployerRules rules) {
    this.registerEmployer = registerEmployer;
    this.persons = persons;
    this.rules = rules;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.post("/v1/employers", EmployerRequests.Register.class)
            .summary("Registers an employer by its legal representative; once more confirms it")
            .roles(Role.CITIZEN)
            .level(LEVEL)
            .idempotent()
            .answers(201, EmployerView.class)
            .mayRefuse(
                EmployerProblems.NOT_THE_REPRESENTATIVE,
                ProofProblems.UNAVAILABLE,
                ProofProblems.NO_TRY_LEFT,
                SessionProblems.SIGN_IN_ELSEWHERE,
                Problems.IDEMPOTENCY_KEY_REUSED)
            .to(this::register));
  }

  private Reply register(EmployerRequests.Register request, Call call) {
    var creditCode = creditCode(request.creditCode());
    String name = request.name().strip();
    Optional<Person> self = persons.find(call.caller().personId());
    if (self.isEmpty()) {
      return Reply.problem(SessionProblems.SIGN_IN_ELSEWHERE);
    } else if (!self.get().isProven()) {
      return Reply.problem(Problems.ASSURANCE_TOO_LOW);
    }
    return switch (registerEmployer.register(
        creditCode, name, self.get(), By.of(call.caller()), call.requestKey())) {
      case RegisterEmployer.Outcome.Registered(var employer) ->
          Reply.created(
              "/v1/employers/" + employer.creditCode() + "/agents", EmployerView.of(employer));
      case RegisterEmployer.Outcome.NotTheRepresentative() ->
          Reply.problem(EmployerProblems.NOT_THE_REPRESENTATIVE);
      case RegisterEmployer.Outcome.RegisterUnavailable() ->
          Reply.problem(ProofProblems.UNAVAILABLE);
      case RegisterEmployer.Outcome.NoTryLeft(Instant until) ->
          Reply.problem(ProofProblems.NO_TRY_LEFT).with("retry-after", seconds(until));
      case RegisterEmployer.Outcome.RequestKeyReused() ->
          Reply.problem(Problems.IDEMPOTENCY_KEY_REUSED);
    };
  }

  private String seconds(Instant until) {
    return Long.toString(Math.max(1, Duration.between(rules.now(), until).toSeconds()));
  }

  static UnifiedCreditCode creditCode(String text) {
    try {
      return UnifiedCreditCode.parse(text);
    } catch (InvalidValue e) {
      throw new InvalidValue("creditCode", e.reason());
    }
  }
}
