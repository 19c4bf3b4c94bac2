package org.openhpf.identity.person;

import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Caller;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Role;
import org.openhpf.edge.http.Route;
import org.openhpf.identity.proof.Proofs;
import org.openhpf.identity.session.SessionRules;
import org.openhpf.kernel.ResidentIdNumber;

/** Oneself over HTTP. */
public final class MeRoutes {
  private final Persons persons;
  private final Proofs proofs;
  private final SessionRules rules;
  private final WaysToRaise ways = new WaysToRaise();

  public MeRoutes(Persons persons, Proofs proofs, SessionRules rules) {
    this.persons = persons;
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

  private Reply me(GetMe request, Call call) {
    Caller caller = call.caller();
    // A token of another issuer may speak of somebody who has no account here.
    Optional<Person> person = persons.find(caller.personId());
    int proven = proofs.level(caller.personId(), rules.now());
    return Reply.ok(
        new MeView(
            caller.personId(),
            person.flatMap(Person::name).map(MeRoutes::masked),
            person.flatMap(Person::phone).map(Phone::masked),
            person.flatMap(Person::idNumber).map(MeRoutes::maskedIdNumber),
            caller.level(),
            proven,
            caller.roles().stream().map(Role::group).sorted().toList(),
            Optional.empty(),
            ways.beyond(Math.max(caller.level(), proven))));
  }

  /** 陈示例 is *示例: enough to see that it is oneself. */
  private static String masked(String name) {
    return "*" + name.substring(name.offsetByCodePoints(0, 1));
  }

  private static String maskedIdNumber(String number) {
    return new ResidentIdNumber(number).masked();
  }
}
