package org.openhpf.identity.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.identity.delegation.Town.self;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhpf.edge.http.Role;
import org.openhpf.identity.person.Person;
import org.openhpf.local.testing.dynamodb.FaultRates;
import org.openhpf.local.testing.dynamodb.SimulatedDynamoDb;
import org.openhpf.local.testing.dynamodb.Simulation;

/**
 * 4,000 times somebody revokes what a delegate or an agent is just using, over the routes, the gate
 * and the tables, with transactions in conflict, lost replies, writes that come late and clients
 * that die: once the revocation was answered, nothing of his passes.
 */
class RevocationRacesTest {
  private static final int SIMULATIONS = 40;
  private static final int RACES = 100;
  private static final int REQUESTS = 2;
  private static final String CODE = "91350100M000100Y43";
  private static final String DISMISS = "DELETE /v1/employers/{creditCode}/agents/{agencyId}";

  private static final PrintStream OUT = System.out;

  /** The functions write a line for each of some 40,000 requests. */
  @BeforeAll
  static void quiet() {
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
  }

  @AfterAll
  static void aloud() {
    System.setOut(OUT);
  }

  /** One delegation in use and about to be revoked. */
  private final class Race {
    private final Delegation delegation;
    private final String delegate;
    private final String revoker;
    private boolean answered;

    Race(Delegation delegation, String delegate, String revoker) {
      this.delegation = delegation;
      this.delegate = delegate;
      this.revoker = revoker;
    }

    private boolean byEmployer() {
      return revoker.equals(boss);
    }

    void revoke(Town here) {
      int status;
      do {
        status = revocation(here).getStatusCode();
        assertThat(status).isIn(204, 503);
      } while (status != 204);
      answered = true;
    }

    private APIGatewayV2HTTPResponse revocation(Town here) {
      String id = delegation.delegationId();
      return byEmployer()
          ? here.call(DISMISS, self(boss, 3), null, "creditCode", CODE, "agencyId", id)
          : here.call(Town.END, self(revoker, 3), null, "delegationId", id);
    }

    /** He may still be accepting while it is taken from him. */
    void use(Town here) {
      String id = delegation.delegationId();
      if (delegation.stored() == DelegationStatus.OFFERED) {
        here.call(Town.ACCEPT, self(delegate, 3), Map.of(), "delegationId", id);
      }
      Principal principal = delegation.principal();
      String matter = delegation.matters().iterator().next();
      var claims = Town.acting(principal.id(), delegate, id, matter, principal.role());
      String probe = principal.isEmployer() ? "POST /v1/employer-probe" : Town.PROBE;
      for (int i = 0; i < REQUESTS; i++) {
        boolean tooLate = answered;
        int status = here.call(probe, claims, Map.of()).getStatusCode();
        assertThat(status).isIn(204, 403, 503);
        if (tooLate) {
          assertThat(status).as("after the revocation was answered").isNotEqualTo(204);
          refusedAfter++;
        } else if (status == 204) {
          passed++;
        }
      }
    }
  }

  private final Town town = Town.inMemory();
  private final String boss = town.proven("陈示例", Town.idNumber(0));
  private final Map<Person, Race> agents = new HashMap<>();
  private int passed;
  private int refusedAfter;

  @Test
  void nothingPassesOnceARevocationWasAnswered() {
    town.call("POST /v1/employers", self(boss, 3), Map.of("creditCode", CODE, "name", "广州示例有限公司"));
    var employer = Principal.employer(town.audited("employer/").getFirst(), "广州示例有限公司");
    var people = new ArrayList<Person>();
    for (int i = 1; i <= RACES; i++) {
      people.add(town.persons.find(town.proven("林示例", Town.idNumber(i))).orElseThrow());
    }
    var random = new Random(1);
    for (int seed = 0; seed < SIMULATIONS; seed++) {
      var races = new ArrayList<Race>();
      for (Person person : people) {
        races.add(
            random.nextBoolean()
                ? ofEmployer(employer, person, random)
                : ofPerson("principal-" + town.ids().next(), person, random));
      }
      run(seed, races);
    }
    assertThat(passed).as("requests in time").isGreaterThan(SIMULATIONS * RACES / 4);
    assertThat(refusedAfter).as("requests too late").isGreaterThan(SIMULATIONS * RACES / 4);
  }

  private void run(int seed, List<Race> races) {
    var simulation = new Simulation(seed, FaultRates.of(seed % 2 == 0 ? 0 : 0.1));
    Town here = town.beside(seed, new SimulatedDynamoDb(new StaleReads(town.dynamoDb), simulation));
    for (Race race : races) {
      simulation.actor(() -> race.revoke(here));
      simulation.actor(() -> race.use(here));
    }
    simulation.run();
  }

  private Race ofEmployer(Principal employer, Person agent, Random random) {
    Race before = agents.get(agent);
    if (before != null && !before.answered) {
      // Who revoked it died before his answer: it may still be open.
      new EndDelegation(town.delegations)
          .end(before.delegation.delegationId(), each -> true, by(boss));
    }
    Delegation given = given(employer, agent, "contributions", random);
    String revoker = random.nextBoolean() ? boss : agent.personId();
    var race = new Race(given, agent.personId(), revoker);
    agents.put(agent, race);
    return race;
  }

  private Race ofPerson(String principalId, Person delegate, Random random) {
    var principal = new Principal(principalId, Role.CITIZEN, "*示例");
    Delegation given = given(principal, delegate, "appointments", random);
    return new Race(
        given, delegate.personId(), random.nextBoolean() ? principalId : delegate.personId());
  }

  /** Half of them are in use already, half are still to be accepted. */
  private Delegation given(Principal principal, Person person, String matter, Random random) {
    Delegation offered =
        Delegation.offered(
            town.ids().nextOwnedBy(principal.id()),
            principal,
            Delegate.of(person).orElseThrow(),
            Set.of(matter),
            LocalDate.parse("2026-12-31"),
            town.clock.instant());
    assertThat(town.delegations.give(offered, by(principal.id()), Optional.empty()))
        .isInstanceOf(Delegations.Giving.Given.class);
    if (random.nextBoolean()) {
      return offered;
    }
    String id = person.personId();
    Delegation accepted = offered.acceptedBy(id, town.clock.instant());
    assertThat(town.delegations.accept(accepted, by(id))).isTrue();
    return accepted;
  }

  private static By by(String personId) {
    return new By(personId, "web", Optional.empty());
  }
}
