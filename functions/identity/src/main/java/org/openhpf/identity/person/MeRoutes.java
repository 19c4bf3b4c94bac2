package org.openhpf.identity.person;

import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.AssuranceWays;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Caller;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Role;
import org.openhpf.edge.http.Route;
import org.openhpf.identity.binding.Bindings;
import org.openhpf.identity.proof.Proofs;
import org.openhpf.identity.session.SessionRules;
import org.openhpf.kernel.ResidentIdNumber;

/** Oneself over HTTP. */
public final class MeRoutes {
  private static final int HIGHEST = 4;

  private final Persons persons;
  private final Bindings bindings;
  private final Proofs proofs;
  private final SessionRules rules;

  public MeRoutes(Persons persons, Bindings bindings, Proofs proofs, SessionRules rules) {
    this.persons = persons;
    this.bindings = bindings;
    this.proofs = proofs;
    this.rules = rules;
  }

  record GetMe() {}

  public List<Route<?>> all() {
    return List.of(
        Route.get("/v1/me", GetMe.class)
            .summary("Who is signed in, at what level, and what would raise it")
            .roles(Role.CITIZEN, Role.AGENT, Role.STAFF, Role.OFFICER, Role.AUDITOR, Role.ADMIN)
            .answers(200, MeView.class)
            .to(this::me));
  }

  /** A token of another issuer may speak of somebody who has no account here. */
  private Reply me(GetMe request, Call call) {
    Caller caller = call.caller();
    String self = caller.actorId();
    Optional<Person> person = persons.find(self);
    int proven = proofs.level(self, rules.now());
    int reached = Math.max(caller.level(), proven);
    return Reply.ok(
        new MeView(
            self,
            person.flatMap(Person::maskedName),
            bindings.phone(self).map(Phone::masked),
            person.flatMap(Person::idNumber).map(number -> new ResidentIdNumber(number).masked()),
            caller.level(),
            proven,
            caller.roles().stream().map(Role::group).sorted().toList(),
            caller.onBehalfOf(),
            reached < HIGHEST ? AssuranceWays.to(reached + 1) : List.of()));
  }
}
