package org.openhpf.identity.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.openhpf.identity.delegation.Town.ACCEPT;
import static org.openhpf.identity.delegation.Town.END;
import static org.openhpf.identity.delegation.Town.GIVE;
import static org.openhpf.identity.delegation.Town.LIST;
import static org.openhpf.identity.delegation.Town.PROBE;
import static org.openhpf.identity.delegation.Town.body;
import static org.openhpf.identity.delegation.Town.refused;
import static org.openhpf.identity.delegation.Town.self;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhpf.edge.http.Role;
import org.openhpf.identity.session.Way;
import tools.jackson.databind.JsonNode;

class DelegationTest {
  private static final String ACT = "POST /v1/me/delegations/{delegationId}/sessions";
  private static final String MOTHERS = Town.idNumber(1);
  private static final String SONS = Town.idNumber(2);

  private final Town town = Town.inMemory();
  private final String mother = town.proven("陈示例", MOTHERS);
  private final String son = town.proven("林示例", SONS);
  private final String stranger = town.proven("王示例", Town.idNumber(3));

  private static Map<String, Object> wish(String name, String number) {
    var wish = new HashMap<String, Object>();
    wish.put("delegateName", name);
    wish.put("delegateIdNumber", number);
    wish.put("matters", List.of("appointments"));
    wish.put("until", "2026-12-31");
    return wish;
  }

  private APIGatewayV2HTTPResponse give(Map<String, Object> wish) {
    return town.call(GIVE, self(mother, 2), wish);
  }

  private String given() {
    var given = give(wish("林示例", SONS));
    assertThat(given.getStatusCode()).as(given.getBody()).isEqualTo(201);
    return body(given).get("delegationId").stringValue();
  }

  private APIGatewayV2HTTPResponse accept(String who, String id) {
    return town.call(ACCEPT, self(who, 2), Map.of(), "delegationId", id);
  }

  private APIGatewayV2HTTPResponse end(String who, String id) {
    return town.call(END, self(who, 1), null, "delegationId", id);
  }

  private APIGatewayV2HTTPResponse probe(String id) {
    var claims = Town.acting(mother, son, id, "appointments", Role.CITIZEN);
    return town.call(PROBE, claims, Map.of());
  }

  private JsonNode list(String who, String side) {
    return body(town.call(LIST, self(who, 2), Map.of("side", side))).get("items");
  }

  @Test
  void worksFromItsAcceptanceUntilEitherSideEndsIt() {
    for (String ender : List.of(mother, son)) {
      String id = given();
      refused(probe(id), 403, "standing-ended");
      assertThat(accept(son, id).getStatusCode()).isEqualTo(200);
      assertThat(probe(id).getStatusCode()).isEqualTo(204);

      assertThat(end(ender, id).getStatusCode()).isEqualTo(204);
      refused(probe(id), 403, "standing-ended");
      assertThat(end(ender, id).getStatusCode()).as("once more").isEqualTo(204);
      refused(accept(son, id), 409, "delegation-over");
      refused(probe(id), 403, "standing-ended");
    }
  }

  @Test
  void bothSeeItTheOtherMasked() {
    String id = given();
    assertThat(list(mother, "received")).isEmpty();
    assertThat(list(son, "given")).isEmpty();

    JsonNode hers = list(mother, "given").get(0);
    JsonNode his = list(son, "received").get(0);

    assertThat(hers.get("delegationId").stringValue()).isEqualTo(id);
    assertThat(hers.get("status").stringValue()).isEqualTo("offered");
    assertThat(hers.get("delegateName").stringValue()).isEqualTo("*示例");
    assertThat(his.at("/principal/name").stringValue()).isEqualTo("*示例");
    assertThat(his.at("/principal/kind").stringValue()).isEqualTo("person");
    assertThat(his.get("side").stringValue()).isEqualTo("received");
    assertThat(his.get("delegateIdNumber").stringValue())
        .isEqualTo("440" + "*".repeat(11) + SONS.substring(14));
  }

  /** Whoever asks learns nothing of who has an account: what differs is what he wrote himself. */
  @ParameterizedTest
  @CsvSource({"林示例,2", "林某示例,2", "赵示例,4"})
  void theReplyIsTheSameWhetherThereIsSuchAPersonOrNot(String name, int number) {
    JsonNode reply = body(give(wish(name, Town.idNumber(number))));

    var names = new ArrayList<String>(reply.propertyNames());
    assertThat(names)
        .containsExactly(
            "delegationId",
            "side",
            "principal",
            "delegateName",
            "delegateIdNumber",
            "matters",
            "until",
            "status",
            "givenAt");
    assertThat(reply.get("status").stringValue()).isEqualTo("offered");
  }

  @Test
  void nobodyElseSeesAcceptsOrEndsIt() {
    String id = given();
    assertThat(list(stranger, "received")).isEmpty();
    refused(accept(stranger, id), 404, "no-such-delegation");
    refused(accept(mother, id), 404, "no-such-delegation");
    refused(end(stranger, id), 404, "no-such-delegation");
    refused(accept(son, "unknown"), 404, "no-such-delegation");
  }

  @Test
  void theRightNumberUnderAnotherNameIsNobodysToAccept() {
    String id = body(give(wish("林某示例", SONS))).get("delegationId").stringValue();

    assertThat(list(son, "received")).isEmpty();
    refused(accept(son, id), 404, "no-such-delegation");
    assertThat(end(mother, id).getStatusCode()).isEqualTo(204);
  }

  @Test
  void theSameRequestGivesOnceAndAnotherUnderItsKeyIsRefused() {
    var first = town.callOnce(GIVE, self(mother, 2), wish("林示例", SONS), "key-1");
    var again = town.callOnce(GIVE, self(mother, 2), wish("林示例", SONS), "key-1");
    assertThat(again.getBody()).isEqualTo(first.getBody());

    var other = town.callOnce(GIVE, self(mother, 2), wish("王示例", Town.idNumber(3)), "key-1");
    refused(other, 409, "idempotency-key-reused");
    refused(give(wish("林示例", SONS)), 409, "already-delegated");
    assertThat(list(mother, "given")).hasSize(1);
  }

  @Test
  void onePersonCanBeGivenMattersAgainOnceTheFormerHasEndedOrRunOut() {
    String first = given();
    end(mother, first);
    String second = given();
    accept(son, second);
    town.clock.moveTo("2027-01-01T00:00:00+08:00");
    refused(probe(second), 403, "standing-ended");
    refused(accept(son, second), 409, "delegation-over");
    assertThat(list(mother, "given").get(0).get("status").stringValue()).isEqualTo("expired");

    var wish = wish("林示例", SONS);
    wish.put("until", "2027-12-31");
    assertThat(give(wish).getStatusCode()).isEqualTo(201);
    assertThat(end(mother, second).getStatusCode()).isEqualTo(204);
    refused(give(wish), 409, "already-delegated");
  }

  @ParameterizedTest
  @CsvSource({
    "until,2027-11-21,until",
    "until,2026-11-19,until",
    "matters,payments,matters",
    "matters,manage-agents,matters",
    "delegateName,' ',delegateName",
    "delegateIdNumber,440100198507210020,delegateIdNumber"
  })
  void namesTheFieldAtFault(String field, String value, String named) {
    var wish = wish("林示例", SONS);
    wish.put(field, field.equals("matters") ? List.of(value) : value);

    var refused = give(wish);

    refused(refused, 400, "invalid-request");
    assertThat(body(refused).at("/errors/0/field").stringValue()).isEqualTo(named);
  }

  @Test
  void isNotGivenToOneselfNorToAChild() {
    assertThat(body(give(wish("陈示例", MOTHERS))).at("/errors/0/reason").stringValue())
        .isEqualTo("不能授权给本人");
    assertThat(body(give(wish("林示例", Town.idNumber(2015, 5)))).at("/errors/0/reason").stringValue())
        .isEqualTo("须年满 18 周岁才能代办");
  }

  @Test
  void asksForARealNameOfBoth() {
    refused(town.call(GIVE, self(mother, 1), wish("林示例", SONS)), 403, "assurance-too-low");
    String id = given();
    refused(
        town.call(ACCEPT, self(son, 1), Map.of(), "delegationId", id), 403, "assurance-too-low");
  }

  @Test
  void nobodyGivesOnWhatHeWasGiven() {
    String id = given();
    accept(son, id);
    var claims = Town.acting(mother, son, id, "appointments", Role.CITIZEN);

    refused(town.call(GIVE, claims, wish("王示例", Town.idNumber(3))), 403, "not-by-others");
    refused(town.call(LIST, claims, Map.of()), 403, "not-by-others");
    refused(town.call(END, claims, null, "delegationId", id), 403, "not-by-others");
  }

  @Test
  void pagesNewestFirst() {
    var ids = new ArrayList<String>();
    for (int i = 10; i < 15; i++) {
      town.clock.advance(Duration.ofSeconds(1));
      ids.addFirst(body(give(wish("赵示例", Town.idNumber(i)))).get("delegationId").stringValue());
    }
    var seen = new ArrayList<String>();
    JsonNode page = body(town.call(LIST, self(mother, 2), Map.of("limit", 2)));
    while (true) {
      page.get("items").forEach(each -> seen.add(each.get("delegationId").stringValue()));
      if (!page.has("nextCursor")) {
        break;
      }
      page =
          body(
              town.call(
                  LIST,
                  self(mother, 2),
                  Map.of("limit", 2, "cursor", page.get("nextCursor").stringValue())));
    }
    assertThat(seen).isEqualTo(ids);
    refused(town.call(LIST, self(mother, 2), Map.of("cursor", "x")), 400, "invalid-request");
  }

  @Test
  void theRecordsSayWhoActedForWhomAndNothingIsInTheClear() {
    String id = given();
    town.clock.advance(Duration.ofSeconds(1));
    accept(son, id);
    town.clock.advance(Duration.ofSeconds(1));
    end(son, id);

    assertThat(town.audit("person/" + mother))
        .filteredOn(row -> row.get("action").s().startsWith("delegation"))
        .extracting(
            row -> row.get("action").s() + " " + row.get("actor").s().equals(son),
            row -> row.containsKey("onBehalfOf") ? row.get("onBehalfOf").s() : "")
        .containsExactly(
            tuple("delegation-given false", ""),
            tuple("delegation-accepted true", mother),
            tuple("delegation-ended true", mother));
    assertThat(town.everything()).doesNotContain("示例", SONS, MOTHERS);
  }

  /** An elder without a phone: the clerk enters it in the session of who stands there. */
  @Test
  void isGivenAtTheCounterAndTheRecordLeadsToTheClerk() {
    var atTheCounter = new HashMap<>(self(mother, 4));
    atTheCounter.put("channel", "counter");
    assertThat(town.call(GIVE, atTheCounter, wish("林示例", SONS)).getStatusCode()).isEqualTo(201);

    assertThat(town.audit("person/" + mother))
        .filteredOn(row -> row.get("action").s().equals("delegation-given"))
        .singleElement()
        .satisfies(row -> assertThat(row.get("channel").s()).isEqualTo("counter"))
        .satisfies(
            row ->
                assertThat(row.get("details").m().get("session").s())
                    .isEqualTo("session-of-" + mother));
  }

  @Test
  void opensASessionOfItsOwnForTheDelegate() {
    String id = given();
    refused(act(son, id), 404, "no-such-delegation");
    accept(son, id);
    town.pool.signedIn(son, "session-of-" + son, Way.PHONE);

    var opened = act(son, id);

    assertThat(opened.getStatusCode()).isEqualTo(201);
    var claims = town.pool.claims(body(opened));
    assertThat(claims)
        .containsEntry("person_id", mother)
        .containsEntry("acting_id", son)
        .containsEntry("standing_id", id)
        .containsEntry("matters", "appointments")
        .containsEntry("cognito:groups", "[citizen]");
    assertThat(town.call(PROBE, claims, Map.of()).getStatusCode()).isEqualTo(204);

    refused(act(stranger, id), 404, "no-such-delegation");
    end(mother, id);
    refused(act(son, id), 409, "delegation-over");
    refused(town.call(PROBE, claims, Map.of()), 403, "standing-ended");
  }

  @Test
  void allThatSomebodyHasGivenEndsWithHisAccount() {
    String used = given();
    accept(son, used);
    for (int i = 100; i < 155; i++) {
      assertThat(give(wish("赵示例", Town.idNumber(i))).getStatusCode()).isEqualTo(201);
    }
    assertThat(probe(used).getStatusCode()).isEqualTo(204);

    new EndDelegation(town.delegations).endAllOf(mother, new By("admin", "web", Optional.empty()));

    refused(probe(used), 403, "standing-ended");
    assertThat(town.delegations.given(mother, 60, Optional.empty()).items())
        .hasSize(56)
        .allMatch(each -> each.stored() == DelegationStatus.ENDED);
  }

  @Test
  void opensNoneForWhoseAccountIsDisabled() {
    String id = given();
    accept(son, id);
    town.pool.signedIn(son, "session-of-" + son, Way.PHONE);
    town.pool.memory.disable(son);

    refused(act(son, id), 403, "account-disabled");
  }

  @ParameterizedTest
  @EnumSource(names = {"COUNTER", "KIOSK"})
  void opensNoneFromACounterOrKioskWhereItWouldOutlastTheVisit(Way way) {
    String id = given();
    accept(son, id);
    refused(act(son, id), 403, "acting-not-from-here");
    town.pool.signedIn(son, "session-of-" + son, way);
    refused(act(son, id), 403, "acting-not-from-here");
  }

  private APIGatewayV2HTTPResponse act(String who, String id) {
    return town.call(ACT, self(who, 2), Map.of("device", "手机"), "delegationId", id);
  }
}
