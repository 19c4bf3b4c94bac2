package org.openhpf.identity.delegation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Role;
import org.openhpf.identity.binding.BindingKind;
import org.openhpf.identity.binding.KnownBy;
import org.openhpf.identity.employer.DynamoEmployers;
import org.openhpf.identity.employer.Employer;
import org.openhpf.identity.person.DynamoPersons;
import org.openhpf.identity.person.Persons;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.kernel.UnifiedCreditCode;
import org.openhpf.local.testing.PlayedEvents;
import org.openhpf.local.testing.TestStack;
import org.openhpf.storage.DynamoStandings;

/** The people, employers and delegations that events/identity-http speaks of. */
public final class AuthorisationCases {
  private static final String MOTHER = "01m7vax680qcddawrsd3xgwvv8";
  private static final String SON = "01m7vax680qcp74eabwv2mb401";
  private static final String BOSS = "01m7vax680qck96jwf28p8h16e";
  private static final Principal EMPLOYER =
      Principal.employer("01m7v968e0e1m2p3x4y5e6r7h8", "广州示例有限公司");
  private static final Principal SMALL_ONE =
      Principal.employer("01m7v968e0e1m2p3x4y5e6r7h9", "佛山示例有限公司");
  private static final Instant EARLIER = Instant.parse("2026-11-20T02:00:00Z");

  private final Map<String, String> environment;
  private final DynamoParts parts;
  private final DynamoDelegations delegations;

  private AuthorisationCases(Map<String, String> environment) {
    this.environment = environment;
    Clock clock = ChinaTime.clock(environment);
    parts = DynamoParts.of(environment, "IDENTITY", clock, new Ids(clock));
    delegations =
        new DynamoDelegations(
            parts, DynamoStandings.of(environment, clock), new DelegationRules(clock));
  }

  public static PlayedEvents prepare(PlayedEvents played, TestStack stack) {
    Supplier<AuthorisationCases> cases =
        () -> new AuthorisationCases(stack.environment("identity-http"));
    return played
        .given("identity-http/give-delegation", () -> cases.get().people())
        .given(
            "identity-http/list-delegations",
            () -> cases.get().received("01m7v968e0d1r2e3c4v5d6g7h0", 4, "赵示例"))
        .given(
            "identity-http/accept-delegation",
            () -> cases.get().received("01m7v968e0d1a2c3c4p5t6g7h0"))
        .given(
            "identity-http/accept-delegation-of-somebody-else",
            () -> cases.get().received("01m7v968e0d1t2h3r4s5x6g7h0"))
        .given(
            "identity-http/end-delegation", () -> cases.get().active("01m7v968e0d1e2n3d4d5x6g7h0"))
        .given("identity-http/register-employer", () -> cases.get().people())
        .given("identity-http/appoint-agent", () -> cases.get().employers())
        .given(
            "identity-http/list-agents-by-agent",
            () ->
                cases
                    .get()
                    .agent(SMALL_ONE, "01m7v968e0m1a2n3g4r5x6g7h0", 21, Matters.MANAGE_AGENTS))
        .given(
            "identity-http/appoint-agent-beyond-ones-right",
            () -> cases.get().agent("01m7v968e0m1k2n3d4r5x6g7h0", 22, Matters.MANAGE_AGENTS))
        .given(
            "identity-http/dismiss-agent",
            () -> cases.get().agent("01m7v968e0g1n2e3d4d5x6g7h0", 23, "contributions"))
        .given(
            "identity-http/hand-over",
            () -> cases.get().agent("01m7v968e0h1n2d3v4r5x6g7h0", 24, "contributions"));
  }

  /** A mother, her son, the legal representative of an employer, and somebody else. */
  private void people() {
    register(1, "陈示例");
    register(2, "林示例");
    register(3, "黄示例");
    register(4, "赵示例");
  }

  /** Its id follows from the seed. */
  private void register(int seed, String name) {
    var ids = new Ids(Clock.fixed(EARLIER, ZoneOffset.UTC), new Random(seed));
    new DynamoPersons(DynamoParts.of(environment, "IDENTITY", parts.clock(), ids))
        .register(
            new KnownBy(BindingKind.ID_NUMBER, Town.idNumber(seed)),
            Optional.of(name),
            Optional.empty(),
            Set.of(Role.CITIZEN),
            new Persons.Source("", "web"));
  }

  /** Somebody else's than the mother's, for whom the son may act but once. */
  private Delegation received(String id) {
    return received(id, 2, "林示例");
  }

  private Delegation received(String id, int number, String name) {
    people();
    var principal = new Principal("principal-of-" + id, Role.CITIZEN, "*示例");
    return given(id, principal, number, "appointments", name);
  }

  private void active(String id) {
    Delegation offered = received(id);
    delegations.accept(offered.acceptedBy(SON, EARLIER), new By(SON, "web", Optional.empty()));
  }

  private void employers() {
    people();
    employer(EMPLOYER, "91350100M000100Y43");
    employer(SMALL_ONE, "91440101MA5CEXAM7M");
  }

  private void employer(Principal employer, String creditCode) {
    new DynamoEmployers(parts)
        .register(
            new Employer(
                employer.id(),
                new UnifiedCreditCode(creditCode),
                employer.shownName(),
                BOSS,
                EARLIER,
                EARLIER),
            new By(BOSS, "web", Optional.empty()),
            Optional.empty());
  }

  private void agent(String id, int number, String matter) {
    agent(EMPLOYER, id, number, matter);
  }

  private void agent(Principal employer, String id, int number, String matter) {
    employers();
    Delegation offered = given(id, employer, number, matter, "何示例");
    String person = "agent-" + number;
    delegations.accept(
        offered.acceptedBy(person, EARLIER), new By(person, "web", Optional.empty()));
  }

  private Delegation given(
      String id, Principal principal, int number, String matter, String delegateName) {
    Delegation offered =
        Delegation.offered(
            id,
            principal,
            new Delegate(delegateName, new ResidentIdNumber(Town.idNumber(number))),
            Set.of(matter),
            LocalDate.parse("2026-12-31"),
            EARLIER);
    delegations.give(offered, new By(MOTHER, "web", Optional.empty()), Optional.empty());
    return offered;
  }
}
