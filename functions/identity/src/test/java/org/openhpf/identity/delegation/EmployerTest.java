package org.openhpf.identity.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.identity.delegation.Town.ACCEPT;
import static org.openhpf.identity.delegation.Town.END;
import static org.openhpf.identity.delegation.Town.body;
import static org.openhpf.identity.delegation.Town.refused;
import static org.openhpf.identity.delegation.Town.self;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhpf.edge.http.Role;
import org.openhpf.identity.proof.ProofService.Verdict;
import org.openhpf.identity.session.Way;
import tools.jackson.databind.JsonNode;

class EmployerTest {
  private static final String CODE = "91350100M000100Y43";
  private static final String REGISTER = "POST /v1/employers";
  private static final String AGENTS = "/v1/employers/{creditCode}/agents";
  private static final String PROBE = "POST /v1/employer-probe";
  private static final String WANGS = Town.idNumber(3);
  private static final String LINS = Town.idNumber(2);

  private final Town town = Town.inMemory();
  private final String boss = town.proven("陈示例", Town.idNumber(1));
  private final String lin = town.proven("林示例", LINS);
  private final String wang = town.proven("王示例", WANGS);

  private APIGatewayV2HTTPResponse register(String who, String key) {
    return town.callOnce(
        REGISTER, self(who, 3), Map.of("creditCode", CODE, "name", "广州示例有限公司"), key);
  }

  private static Map<String, Object> wish(String name, String number, String... matters) {
    var wish = new HashMap<String, Object>();
    wish.put("agentName", name);
    wish.put("agentIdNumber", number);
    wish.put("until", "2026-12-31");
    if (matters.length > 0) {
      wish.put("matters", List.of(matters));
    }
    return wish;
  }

  private APIGatewayV2HTTPResponse appoint(Map<String, String> by, Map<String, Object> wish) {
    return town.call("POST " + AGENTS, by, wish, "creditCode", CODE);
  }

  private String appointed(String name, String number, String person, String... matters) {
    var appointed = appoint(self(boss, 3), wish(name, number, matters));
    assertThat(appointed.getStatusCode()).as(appointed.getBody()).isEqualTo(201);
    String id = body(appointed).get("agencyId").stringValue();
    assertThat(town.call(ACCEPT, self(person, 2), Map.of(), "delegationId", id).getStatusCode())
        .isEqualTo(200);
    return id;
  }

  private APIGatewayV2HTTPResponse dismiss(Map<String, String> by, String id) {
    return town.call(
        "DELETE " + AGENTS + "/{agencyId}", by, null, "creditCode", CODE, "agencyId", id);
  }

  private APIGatewayV2HTTPResponse handOver(
      Map<String, String> by, String id, String name, String number) {
    var wish = wish(name, number);
    wish.put("agencyId", id);
    return town.call("POST /v1/employers/{creditCode}/hand-overs", by, wish, "creditCode", CODE);
  }

  private String employerId() {
    return town.audited("employer/").getFirst();
  }

  /** As the agent's token in a session for the employer says. */
  private Map<String, String> agent(String person, String id, String matters) {
    return Town.acting(employerId(), person, id, matters, Role.AGENT);
  }

  private JsonNode agents(Map<String, String> by) {
    return body(town.call("GET " + AGENTS, by, Map.of(), "creditCode", CODE)).get("items");
  }

  @Test
  void isRegisteredByWhomTheBusinessRegisterNames() {
    var registered = register(boss, "");
    assertThat(registered.getStatusCode()).isEqualTo(201);
    assertThat(body(registered).get("creditCode").stringValue()).isEqualTo(CODE);

    town.register.set(Verdict.NO_MATCH);
    refused(register(lin, ""), 422, "not-the-representative");
    town.register.set(Verdict.UNAVAILABLE);
    refused(register(lin, ""), 503, "proof-service-unavailable");
    refused(
        town.call(REGISTER, self(boss, 2), Map.of("creditCode", CODE, "name", "示例")),
        403,
        "assurance-too-low");
    refused(
        town.call(
            REGISTER, self(boss, 3), Map.of("creditCode", "91350100M000100Y44", "name", "示例")),
        400,
        "invalid-request");
  }

  @Test
  void theBusinessRegisterIsNotAskedWithoutEnd() {
    town.register.set(Verdict.UNAVAILABLE);
    for (int i = 0; i < 12; i++) {
      refused(register(lin, ""), 503, "proof-service-unavailable");
    }
    town.register.set(Verdict.NO_MATCH);
    for (int i = 0; i < 10; i++) {
      refused(register(lin, ""), 422, "not-the-representative");
    }
    var refused = register(lin, "");
    refused(refused, 429, "too-many-proofs");
    assertThat(Long.parseLong(refused.getHeaders().get("retry-after"))).isBetween(1L, 86_400L);
    refused(register(boss, ""), 422, "not-the-representative");
    town.clock.advance(Duration.ofDays(1));
    refused(register(lin, ""), 422, "not-the-representative");
  }

  @Test
  void theSameRequestRegistersOnceAndAnotherUnderItsKeyIsRefused() {
    assertThat(register(boss, "key-1").getBody()).isEqualTo(register(boss, "key-1").getBody());
    assertThat(town.audit("employer/" + employerId())).hasSize(1);

    refused(
        town.callOnce(
            REGISTER, self(boss, 3), Map.of("creditCode", CODE, "name", "另一示例公司"), "key-1"),
        409,
        "idempotency-key-reused");
  }

  @Test
  void aNewRepresentativeTakesTheFormersPlaceAndTheAgentsStay() {
    register(boss, "");
    String id = appointed("林示例", LINS, lin, "contributions");
    register(wang, "");

    refused(
        appoint(self(boss, 3), wish("赵示例", Town.idNumber(9), "contributions")),
        404,
        "no-such-employer");
    assertThat(agents(self(wang, 3))).hasSize(1);
    assertThat(town.call(PROBE, agent(lin, id, "contributions"), Map.of()).getStatusCode())
        .isEqualTo(204);
    assertThat(dismiss(self(wang, 3), id).getStatusCode()).isEqualTo(204);
    assertThat(town.audit("employer/" + employerId()))
        .extracting(row -> row.get("action").s())
        .contains("representative-changed");
  }

  @Test
  void anAgentActsFromHisAcceptanceUntilHeIsDismissed() {
    register(boss, "");
    String id = appointed("林示例", LINS, lin, "contributions");
    assertThat(town.call(PROBE, agent(lin, id, "contributions"), Map.of()).getStatusCode())
        .isEqualTo(204);

    assertThat(dismiss(self(boss, 3), id).getStatusCode()).isEqualTo(204);
    refused(town.call(PROBE, agent(lin, id, "contributions"), Map.of()), 403, "standing-ended");
    assertThat(dismiss(self(boss, 3), id).getStatusCode()).as("once more").isEqualTo(204);
  }

  @Test
  void anAgentSeesItAmongWhatHeWasGivenAndMayGiveItUp() {
    register(boss, "");
    String id = appointed("林示例", LINS, lin, "contributions");

    JsonNode his =
        body(town.call(Town.LIST, self(lin, 2), Map.of("side", "received"))).at("/items/0");
    assertThat(his.at("/principal/kind").stringValue()).isEqualTo("employer");
    assertThat(his.at("/principal/name").stringValue()).isEqualTo("广州示例有限公司");
    assertThat(town.call(END, self(lin, 1), null, "delegationId", id).getStatusCode())
        .isEqualTo(204);
    refused(town.call(PROBE, agent(lin, id, "contributions"), Map.of()), 403, "standing-ended");
  }

  @Test
  void showsItsAgentsMaskedToWhoDecidesForItAndToNobodyElse() {
    register(boss, "");
    appointed("林示例", LINS, lin, "contributions");

    JsonNode one = agents(self(boss, 3)).get(0);
    assertThat(one.get("name").stringValue()).isEqualTo("*示例");
    assertThat(one.get("idNumber").stringValue()).doesNotContain(LINS.substring(3, 14));
    refused(
        town.call("GET " + AGENTS, self(lin, 3), Map.of(), "creditCode", CODE),
        404,
        "no-such-employer");
    refused(
        town.call("GET " + AGENTS, self(boss, 3), Map.of(), "creditCode", "91350100M000100Y56"),
        400,
        "invalid-request");
    assertThat(town.everything()).doesNotContain("林示例", LINS);
  }

  @Test
  void anAgentWhoManagesOthersDecidesOnAllButHisOwnKind() {
    register(boss, "");
    String manager = appointed("林示例", LINS, lin, "manage-agents");
    var byManager = agent(lin, manager, "manage-agents");

    String wangs =
        body(appoint(byManager, wish("王示例", WANGS, "contributions"))).get("agencyId").stringValue();
    assertThat(agents(byManager)).hasSize(2);
    assertThat(dismiss(byManager, wangs).getStatusCode()).isEqualTo(204);

    refused(
        appoint(byManager, wish("王示例", WANGS, "manage-agents")), 403, "only-the-representative");
    refused(appoint(byManager, wish("林示例", LINS, "contributions")), 403, "only-the-representative");
    refused(dismiss(byManager, manager), 403, "only-the-representative");
    refused(handOver(byManager, manager, "王示例", WANGS), 403, "only-the-representative");
    refused(handOver(byManager, wangs, "林示例", LINS), 403, "only-the-representative");

    dismiss(self(boss, 3), manager);
    refused(
        town.call("GET " + AGENTS, byManager, Map.of(), "creditCode", CODE), 403, "standing-ended");
  }

  @Test
  void whatAnAgentMayDoElsewhereGivesNoRightOverAgents() {
    register(boss, "");
    String id = appointed("林示例", LINS, lin, "contributions");
    refused(
        appoint(agent(lin, id, "contributions"), wish("王示例", WANGS, "contributions")),
        403,
        "not-by-others");
  }

  @Test
  void handsOverInOneStepFromWhoIsThereAndFromWhoHasLeft() {
    register(boss, "");
    String lins = appointed("林示例", LINS, lin, "contributions");

    String wangs = body(handOver(self(boss, 3), lins, "王示例", WANGS)).get("agencyId").stringValue();
    refused(town.call(PROBE, agent(lin, lins, "contributions"), Map.of()), 403, "standing-ended");
    refused(town.call(PROBE, agent(wang, wangs, "contributions"), Map.of()), 403, "standing-ended");
    town.call(ACCEPT, self(wang, 2), Map.of(), "delegationId", wangs);
    assertThat(town.call(PROBE, agent(wang, wangs, "contributions"), Map.of()).getStatusCode())
        .isEqualTo(204);

    town.call(END, self(wang, 1), null, "delegationId", wangs);
    var back = handOver(self(boss, 3), wangs, "林示例", LINS);
    assertThat(back.getStatusCode()).isEqualTo(201);
    assertThat(body(back).get("matters").get(0).stringValue()).isEqualTo("contributions");
    refused(handOver(self(boss, 3), wangs, "王示例", WANGS), 400, "invalid-request");
    refused(handOver(self(boss, 3), "unknown", "林示例", LINS), 404, "no-such-delegation");
  }

  @ParameterizedTest
  @CsvSource({"appointments,matters", "payments,matters"})
  void givesNothingThatIsNoMatterOfEmployers(String matter, String field) {
    register(boss, "");
    var refused = appoint(self(boss, 3), wish("林示例", LINS, matter));
    assertThat(body(refused).at("/errors/0/field").stringValue()).isEqualTo(field);
  }

  @Test
  void opensASessionForTheAgentInTheRoleOfOne() {
    register(boss, "");
    String id = appointed("林示例", LINS, lin, "contributions");
    town.pool.signedIn(lin, "session-of-" + lin, Way.PHONE);

    var opened =
        town.call(
            "POST " + AGENTS + "/{agencyId}/sessions",
            self(lin, 2),
            Map.of(),
            "creditCode",
            CODE,
            "agencyId",
            id);

    assertThat(opened.getStatusCode()).isEqualTo(201);
    var claims = town.pool.claims(body(opened));
    assertThat(claims)
        .containsEntry("person_id", employerId())
        .containsEntry("acting_id", lin)
        .containsEntry("matters", "contributions")
        .containsEntry("cognito:groups", "[agent]");
    assertThat(town.call(PROBE, claims, Map.of()).getStatusCode()).isEqualTo(204);
  }

  @Test
  void theRecordsSayWhoDecidedForTheEmployer() {
    register(boss, "");
    String manager = appointed("林示例", LINS, lin, "manage-agents");
    appoint(agent(lin, manager, "manage-agents"), wish("王示例", WANGS, "contributions"));

    var records = new ArrayList<String>();
    for (var row : town.audit("employer/" + employerId())) {
      assertThat(row.get("onBehalfOf").s()).isEqualTo(employerId());
      records.add(
          row.get("action").s()
              + " by "
              + (row.get("actor").s().equals(boss)
                  ? "boss"
                  : row.get("actor").s().equals(lin) ? "lin" : "?"));
    }
    assertThat(records)
        .containsExactlyInAnyOrder(
            "employer-registered by boss",
            "delegation-given by boss",
            "delegation-accepted by lin",
            "delegation-given by lin");
  }
}
