package org.openhpf.identity.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhpf.identity.Api;
import org.openhpf.identity.Neighbours;
import org.openhpf.identity.notice.SentTexts;
import org.openhpf.identity.notice.SentTexts.Text;
import org.openhpf.identity.person.Persons;
import tools.jackson.databind.JsonNode;

class BindingTest {
  private static final String PHONE = "13900000001";
  private static final String NEW_PHONE = "13900000002";
  private static final String OPENID = "o6_bmjrPTlm6_2sgVt7hMZOPfL2M";
  private static final Map<String, String> SAYS_HIS_NUMBER = Map.of("idNumber", Neighbours.LIN);
  private static final String ANSWER = "POST /v1/me/bindings/{bindingId}/answers";

  private final Neighbours town = new Neighbours();
  private final SentTexts texts = new SentTexts(town.parts, town.stack.dynamoDb());
  private final Map<String, String> lin = town.claims(town.byPhone(PHONE));

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void aPhoneIsBoundByItsCodeAndLeadsToTheAccountFromThenOn() {
    Api.Answer sent = bind(lin, Map.of("kind", "phone", "phone", NEW_PHONE));
    assertThat(sent.status()).isEqualTo(201);
    assertThat(sent.body().path("status").asString()).isEqualTo("code-sent");
    assertThat(sent.body().path("shown").asString()).isEqualTo("139****0002");
    assertThat(kinds(lin)).containsExactly("phone");

    Api.Answer bound = answer(lin, sent, code(lin));
    assertThat(bound.status()).isEqualTo(200);
    assertThat(bound.body().path("status").asString()).isEqualTo("bound");
    assertThat(kinds(lin)).containsExactly("phone", "phone");
    later();
    assertThat(town.personId(town.byPhone(NEW_PHONE))).isEqualTo(lin.get("person_id"));
  }

  @Test
  void aCodeToBindIsGoodOnceAndInTimeAndForItsOwner() {
    Api.Answer sent = bind(lin, Map.of("kind", "phone", "phone", NEW_PHONE));
    String code = code(lin);
    String wrong = code.equals("000000") ? "000001" : "000000";
    assertThat(answer(lin, sent, wrong).problem()).isEqualTo("wrong-answer");
    Map<String, String> other = town.claims(town.byPhone("13900000003"));
    assertThat(answer(other, sent, code).problem()).isEqualTo("not-owner");

    assertThat(answer(lin, sent, code).status()).isEqualTo(200);
    assertThat(answer(lin, sent, code).problem()).isEqualTo("no-such-binding");

    later();
    Api.Answer late = bind(lin, Map.of("kind", "phone", "phone", "13900000004"));
    String lateCode = code(lin);
    town.clock.advance(Duration.ofMinutes(5));
    assertThat(answer(lin, late, lateCode).problem()).isEqualTo("code-expired");
  }

  @Test
  void aNewerCodeSupersedesTheOlder() {
    Api.Answer first = bind(lin, Map.of("kind", "phone", "phone", NEW_PHONE));
    String code = code(lin);
    bind(lin, Map.of("kind", "phone", "phone", "13900000003"));

    assertThat(answer(lin, first, code).problem()).isEqualTo("code-superseded");
  }

  @Test
  void guessingIsLocked() {
    Api.Answer sent = bind(lin, Map.of("kind", "phone", "phone", NEW_PHONE));
    String wrong = code(lin).equals("000000") ? "000001" : "000000";
    IntStream.range(0, 5).forEach(i -> answer(lin, sent, wrong));

    assertThat(answer(lin, sent, code(lin)).status()).isEqualTo(429);
    assertThat(kinds(lin)).containsExactly("phone");
  }

  @Test
  void codesAreLimitedWhoeverAsks() {
    bind(lin, Map.of("kind", "phone", "phone", NEW_PHONE));

    Api.Answer refused = bind(lin, Map.of("kind", "phone", "phone", NEW_PHONE));
    assertThat(refused.problem()).isEqualTo("too-many-codes");
    assertThat(town.start(Map.of("way", "phone", "phone", NEW_PHONE)).problem())
        .isEqualTo("too-many-codes");
  }

  /** A device left open is not enough to take an account over for good. */
  @Test
  void whoIsProvenSaysHisIdNumber() {
    town.prove(lin, "林示例", Neighbours.LIN);
    Map<String, String> phone = Map.of("kind", "phone", "phone", NEW_PHONE);

    assertThat(bind(lin, phone).problem()).isEqualTo("id-number-required");
    assertThat(bind(lin, with(phone, "idNumber", Neighbours.CHEN)).problem())
        .isEqualTo("wrong-id-number");
    assertThat(bind(lin, with(phone, "idNumber", Neighbours.LIN)).status()).isEqualTo(201);

    IntStream.range(0, 5).forEach(i -> bind(lin, with(phone, "idNumber", Neighbours.CHEN)));
    assertThat(bind(lin, with(phone, "idNumber", Neighbours.LIN)).problem())
        .isEqualTo("sign-in-locked");
  }

  @Test
  void aPhoneOfNobodyProvenIsWhoeversItAnswers() {
    Map<String, String> other = town.claims(town.byPhone(NEW_PHONE));
    later();

    assertThat(bindPhone(lin, NEW_PHONE).status()).isEqualTo(200);
    assertThat(kinds(other)).isEmpty();
    assertThat(kinds(lin)).containsExactly("phone", "phone");
  }

  /** 二次放号: in use it stays whose it is; forgotten for 90 days it is the new owner's. */
  @Test
  void aPhoneOfSomebodyProvenIsTakenOnlyWhenItWasForgotten() {
    Map<String, String> other = town.claims(town.byPhone(NEW_PHONE));
    town.prove(other, "陈示例", Neighbours.CHEN);
    town.clock.advance(Duration.ofDays(90).minusHours(1));
    assertThat(bindPhone(lin, NEW_PHONE).problem()).isEqualTo("already-another-person");
    assertThat(kinds(other)).containsExactly("phone");

    town.clock.advance(Duration.ofHours(1));
    assertThat(bindPhone(lin, NEW_PHONE).status()).isEqualTo(200);
    assertThat(kinds(other)).isEmpty();
  }

  @Test
  void aUserOfTheMiniProgramIsBoundAtOnceAndToOneAccount() {
    town.weChatUser(OPENID);
    Map<String, String> code = Map.of("kind", "mini-program", "code", "js-code");
    assertThat(bind(lin, code).status()).isEqualTo(201);
    assertThat(bind(lin, code).status()).isEqualTo(201);
    assertThat(town.personId(town.byMiniProgram())).isEqualTo(lin.get("person_id"));

    Map<String, String> other = town.claims(town.byPhone(NEW_PHONE));
    assertThat(bind(other, code).problem()).isEqualTo("already-another-person");
  }

  @Test
  void aPlatformIsBoundWithWhatItVouchesFor() {
    Api.Answer bound = bind(lin, platform(town.ticket("u-lin", "林示例", Neighbours.LIN, "L1")));
    assertThat(bound.status()).isEqualTo(201);
    assertThat(bound.body().path("kind").asString()).isEqualTo("platform:provincial");

    Api.Answer in = town.byTicket(town.ticket("u-lin", "林示例", Neighbours.LIN, "L1"));
    assertThat(town.personId(in)).isEqualTo(lin.get("person_id"));
    assertThat(in.body().path("level").asInt()).isEqualTo(2);
  }

  @Test
  void aPlatformOfSomebodyElseIsNotBound() {
    town.prove(lin, "林示例", Neighbours.LIN);
    String chens = town.ticket("u-chen", "陈示例", Neighbours.CHEN, "L2");
    assertThat(bind(lin, with(platform(chens), "idNumber", Neighbours.LIN)).problem())
        .isEqualTo("already-another-person");
    assertThat(kinds(lin)).containsExactly("phone");

    Api.Answer chen = town.byTicket(town.ticket("u-chen", "陈示例", Neighbours.CHEN, "L2"));
    assertThat(town.personId(chen)).isNotEqualTo(lin.get("person_id"));
    Map<String, String> nobody = town.claims(town.byPhone(NEW_PHONE));
    String again = town.ticket("u-chen", "陈示例", Neighbours.CHEN, "L2");
    assertThat(bind(nobody, platform(again)).problem()).isEqualTo("already-another-person");
  }

  @Test
  void theLastWayInStays() {
    town.prove(lin, "林示例", Neighbours.LIN);
    assertThat(unbind(lin, own(lin, "phone"), SAYS_HIS_NUMBER).problem()).isEqualTo("last-way-in");
    bindMiniProgram(lin, SAYS_HIS_NUMBER);

    JsonNode phone = own(lin, "phone");
    Api.Answer gone = unbind(lin, phone, SAYS_HIS_NUMBER);
    assertThat(gone.status()).isEqualTo(200);
    assertThat(gone.body().path("status").asString()).isEqualTo("unbound");
    assertThat(unbind(lin, phone, SAYS_HIS_NUMBER).problem()).isEqualTo("no-such-binding");
    assertThat(kinds(lin)).containsExactly("openid");
    assertThat(unbind(lin, own(lin, "openid"), SAYS_HIS_NUMBER).problem()).isEqualTo("last-way-in");
    later();
    assertThat(town.personId(town.byPhone(PHONE))).isNotEqualTo(lin.get("person_id"));
  }

  /** As to bind: a device left open is not enough. */
  @Test
  void whoIsProvenSaysHisIdNumberToUnbindToo() {
    town.prove(lin, "林示例", Neighbours.LIN);
    bindMiniProgram(lin, SAYS_HIS_NUMBER);
    JsonNode phone = own(lin, "phone");

    assertThat(unbind(lin, phone, Map.of()).problem()).isEqualTo("id-number-required");
    assertThat(unbind(lin, phone, Map.of("idNumber", Neighbours.CHEN)).problem())
        .isEqualTo("wrong-id-number");
    IntStream.range(0, 4).forEach(i -> unbind(lin, phone, Map.of("idNumber", Neighbours.CHEN)));
    assertThat(unbind(lin, phone, SAYS_HIS_NUMBER).problem()).isEqualTo("sign-in-locked");
    assertThat(kinds(lin)).containsExactly("openid", "phone");
  }

  @Test
  void anybodyElseIsAskedForACodeOfThePhoneThatWasBoundFirst() {
    later();
    bindPhone(lin, NEW_PHONE);
    later();
    JsonNode second = shown(lin, "139****0002");

    Api.Answer sent = unbind(lin, second, Map.of());
    assertThat(sent.body().path("status").asString()).isEqualTo("code-sent");
    assertThat(sent.body().path("shown").asString()).isEqualTo("139****0001");
    String code = code(lin);
    String wrong = code.equals("000000") ? "000001" : "000000";
    assertThat(unbind(lin, second, Map.of("code", wrong)).problem()).isEqualTo("wrong-answer");
    assertThat(unbind(lin, shown(lin, "139****0001"), Map.of("code", code)).problem())
        .as("a code for another")
        .isEqualTo("code-superseded");

    assertThat(unbind(lin, second, Map.of("code", code)).status()).isEqualTo(200);
    assertThat(list(lin).size()).isEqualTo(1);
    later();
    assertThat(town.personId(town.byPhone(NEW_PHONE))).isNotEqualTo(lin.get("person_id"));
  }

  @Test
  void aCodeToUnbindIsNotGoodToBindNorTheOtherWayRound() {
    later();
    bindPhone(lin, NEW_PHONE);
    later();
    JsonNode second = shown(lin, "139****0002");
    Api.Answer sent = bind(lin, Map.of("kind", "phone", "phone", "13900000003"));
    assertThat(unbind(lin, second, Map.of("code", code(lin))).problem())
        .isEqualTo("code-superseded");

    unbind(lin, second, Map.of());
    assertThat(answer(lin, sent, code(lin)).problem()).isEqualTo("code-superseded");
    assertThat(list(lin).size()).isEqualTo(2);
  }

  /** Whoever takes an account over is seen by whose it was. */
  @Test
  void thePhoneBeforeIsToldOfANewOneAndOfItsOwnEnd() {
    later();
    bindPhone(lin, NEW_PHONE);
    assertThat(texts.alerts())
        .containsExactly(
            new Text(
                PHONE, "phone-bound", "【住房公积金】您的账号新绑定了手机139****0002。如非本人操作，请尽快登录核对，或致电12329。"));

    later();
    JsonNode first = shown(lin, "139****0001");
    unbind(lin, first, Map.of());
    unbind(lin, first, Map.of("code", code(lin)));
    assertThat(texts.alerts())
        .hasSize(2)
        .last()
        .isEqualTo(
            new Text(
                PHONE, "phone-unbound", "【住房公积金】手机139****0001已与账号解除绑定。如非本人操作，请尽快登录核对，或致电12329。"));
  }

  @Test
  void whoLosesAPhoneToAnotherIsToldAtHisOthers() {
    Map<String, String> other = town.claims(town.byPhone("13900000003"));
    later();
    bindPhone(other, NEW_PHONE);
    later();
    int before = texts.alerts().size();

    assertThat(bindPhone(lin, NEW_PHONE).status()).isEqualTo(200);
    assertThat(texts.alerts().subList(before, texts.alerts().size()))
        .extracting(Text::phone, Text::template)
        .containsExactlyInAnyOrder(
            tuple(PHONE, "phone-bound"), tuple("13900000003", "phone-unbound"));
  }

  @Test
  void whatIsRefusedIsToldToNobody() {
    Api.Answer sent = bind(lin, Map.of("kind", "phone", "phone", NEW_PHONE));
    answer(lin, sent, code(lin).equals("000000") ? "000001" : "000000");
    unbind(lin, own(lin, "phone"), Map.of());

    assertThat(texts.alerts()).isEmpty();
  }

  /** There is neither an id number nor a phone to make sure of him by. */
  @Test
  void whoCannotBeAskedKeepsWhatLeadsToHim() {
    Map<String, String> nobody = town.claims(town.byTicket(town.ticket("u-nobody", "", "", "L0")));
    bindMiniProgram(nobody, Map.of());

    assertThat(unbind(nobody, own(nobody, "openid"), Map.of()).problem())
        .isEqualTo("owner-unverifiable");
    assertThat(list(nobody).size()).isEqualTo(2);
  }

  /** Two that take each other's remaining way in away cannot both have it. */
  @Test
  void ofTwoAtOnceOneIsRefused() {
    town.weChatUser(OPENID);
    bind(lin, Map.of("kind", "mini-program", "code", "js-code"));
    var bindings = new DynamoBindings(town.parts);
    List<Binding> both = bindings.of(lin.get("person_id"));
    var who = new Persons.Source(lin.get("person_id"), "web");

    assertThat(bindings.unbind(both.get(0), both.get(1), who)).isTrue();
    assertThat(bindings.unbind(both.get(1), both.get(0), who)).isFalse();
    assertThat(kinds(lin)).hasSize(1);
  }

  @Test
  void theOwnListSaysWhenEachLedIn() {
    later();
    town.byPhone(PHONE);

    JsonNode own = list(lin).get(0);
    assertThat(own.path("lastUsedAt").asString()).isGreaterThan(own.path("boundAt").asString());
    assertThat(own.toString()).doesNotContain(PHONE);
  }

  private void later() {
    town.clock.advance(Duration.ofMinutes(2));
  }

  private Api.Answer bindPhone(Map<String, String> claims, String phone) {
    Api.Answer sent = bind(claims, Map.of("kind", "phone", "phone", phone));
    return answer(claims, sent, code(claims));
  }

  private Api.Answer bind(Map<String, String> claims, Map<String, String> body) {
    return town.api.ask("POST /v1/me/bindings").with(claims).body(body).answer();
  }

  private Api.Answer answer(Map<String, String> claims, Api.Answer sent, String code) {
    return town.api
        .ask(ANSWER)
        .path("bindingId", sent.body().path("bindingId").asString())
        .with(claims)
        .body(Map.of("code", code))
        .answer();
  }

  private Api.Answer unbind(
      Map<String, String> claims, JsonNode binding, Map<String, String> shows) {
    return town.api
        .ask("POST /v1/me/bindings/{bindingId}/unbind")
        .path("bindingId", binding.path("bindingId").asString())
        .with(claims)
        .body(shows)
        .answer();
  }

  private void bindMiniProgram(Map<String, String> claims, Map<String, String> shows) {
    town.weChatUser(OPENID);
    var body = new HashMap<>(Map.of("kind", "mini-program", "code", "js-code"));
    body.putAll(shows);
    assertThat(bind(claims, body).status()).isEqualTo(201);
  }

  private JsonNode own(Map<String, String> claims, String kind) {
    return first(claims, "kind", kind);
  }

  private JsonNode shown(Map<String, String> claims, String phone) {
    return first(claims, "shown", phone);
  }

  private JsonNode first(Map<String, String> claims, String field, String value) {
    return list(claims)
        .valueStream()
        .filter(each -> each.path(field).asString().equals(value))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode list(Map<String, String> claims) {
    return town.api.ask("GET /v1/me/bindings").with(claims).answer().body().path("items");
  }

  private List<String> kinds(Map<String, String> claims) {
    return list(claims).valueStream().map(each -> each.path("kind").asString()).sorted().toList();
  }

  private String code(Map<String, String> claims) {
    return town.code("bind/" + claims.get("person_id"));
  }

  private static Map<String, String> platform(String ticket) {
    return Map.of("kind", "platform", "ticket", ticket, "verifier", Neighbours.VERIFIER);
  }

  private static Map<String, String> with(Map<String, String> before, String name, String value) {
    var changed = new HashMap<>(before);
    changed.put(name, value);
    return changed;
  }
}
