package org.openhpf.identity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Role;
import org.openhpf.identity.Api;
import org.openhpf.identity.IdentityFunction;
import org.openhpf.identity.binding.BindingKind;
import org.openhpf.identity.binding.DynamoBindings;
import org.openhpf.identity.binding.KnownBy;
import org.openhpf.identity.outside.Party;
import org.openhpf.identity.person.DynamoPersons;
import org.openhpf.identity.person.Persons;
import org.openhpf.identity.session.DynamoLimits;
import org.openhpf.kernel.Ids;
import org.openhpf.local.testing.MemoryStack;
import org.openhpf.local.testing.StillClock;
import tools.jackson.databind.JsonNode;

/** People prove who they are, over the real adapters. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class ProofTest {
  private static final String PROVE = "POST /v1/me/proofs";
  private static final String LIST = "GET /v1/me/proofs";
  private static final String NUMBER = "440100198507210028";
  private static final String OTHER_NUMBER = "440100195803120015";
  private static final String CARD = "6222020000000000000";
  private static final String PHONE = "13900000001";
  private static final Map<String, String> NAME =
      Map.of("kind", "real-name", "name", "林示例", "idNumber", NUMBER);

  private static Party service;

  private final StillClock clock = StillClock.at("2026-11-20T10:00:00+08:00");
  private final MemoryStack stack = MemoryStack.of(IdentityFunction.class, clock);
  private final DynamoParts parts =
      DynamoParts.of(
          stack.environment("identity-http"),
          "IDENTITY",
          stack.dynamoDb(),
          stack.kms(),
          clock,
          new Ids(clock, new Random(1)));
  private final Persons persons = new DynamoPersons(parts);
  private final DynamoProofs proofs = new DynamoProofs(parts);
  private final Api api =
      new Api(
          new ProofRoutes(
                  new ProveIdentity(
                      persons,
                      new DynamoBindings(parts),
                      proofs,
                      new HttpProofService(service.url(), "t"),
                      new DynamoLimits(parts),
                      new ProofRules(clock)),
                  proofs,
                  clock)
              .all());
  private final String lin = register(PHONE);

  @BeforeAll
  static void startService() {
    service = Party.start();
  }

  @AfterAll
  static void stopService() {
    service.close();
  }

  @BeforeEach
  void allMatch() {
    answer(Party.Answer.json("{\"result\":\"match\"}"));
  }

  @Test
  void nameAndNumberGiveLevelTwoForGood() {
    Api.Answer proven = prove(lin, NAME);

    assertThat(proven.status()).isEqualTo(201);
    assertThat(proven.body().path("level").asInt()).isEqualTo(2);
    assertThat(proven.body().has("validUntil")).isFalse();
    assertThat(persons.find(lin).orElseThrow().idNumber()).contains(NUMBER);
    assertThat(persons.find(lin).orElseThrow().name()).contains("林示例");
    clock.advance(Duration.ofDays(4_000));
    assertThat(proofs.level(lin, clock.instant())).isEqualTo(2);
  }

  @Test
  void aBankCardGivesLevelThreeForAYear() {
    prove(lin, NAME);
    Api.Answer proven = prove(lin, card(PHONE));

    assertThat(proven.status()).isEqualTo(201);
    assertThat(proven.body().path("level").asInt()).isEqualTo(3);
    JsonNode own = api.ask(LIST).as(lin).answer().body().path("items");
    assertThat(own.valueStream().map(each -> each.path("kind").asString()))
        .containsExactlyInAnyOrder("real-name", "bank-card");
    clock.advance(Duration.ofDays(365).minusSeconds(1));
    assertThat(proofs.level(lin, clock.instant())).isEqualTo(3);
    clock.advance(Duration.ofSeconds(1));
    assertThat(proofs.level(lin, clock.instant())).isEqualTo(2);
  }

  /** Name, number, card and phone of somebody are for sale; that the phone answers is not. */
  @Test
  void theBanksPhoneMustBeShownToBeOnesOwn() {
    int before = service.asked().size();
    register("13900000002");

    assertThat(prove(lin, card("13900000002")).problem()).isEqualTo("phone-not-bound");
    assertThat(prove(lin, card("13900000003")).problem()).isEqualTo("phone-not-bound");
    assertThat(service.asked()).hasSize(before);
  }

  @Test
  void oneIdNumberIsOneAccount() {
    String other = register("13900000002");
    prove(lin, NAME);

    assertThat(prove(other, NAME).problem()).isEqualTo("already-another-person");
    assertThat(proofs.of(other)).isEmpty();
    assertThat(persons.find(other).orElseThrow().isProven()).isFalse();
    assertThat(prove(lin, of(NAME, "idNumber", OTHER_NUMBER)).problem())
        .isEqualTo("another-id-number");
    assertThat(persons.find(lin).orElseThrow().idNumber()).contains(NUMBER);
  }

  /** Whoever does not know the name learns nothing of whether the number has an account. */
  @Test
  void thatANumberHasAnAccountIsToldToItsOwnerAlone() {
    String other = register("13900000002");
    prove(lin, NAME);
    answer(Party.Answer.json("{\"result\":\"no-match\"}"));

    assertThat(prove(other, of(NAME, "name", "猜示例")).problem()).isEqualTo("proof-does-not-match");
  }

  @Test
  void fiveTriesADayWhateverTheyCameTo() {
    answer(Party.Answer.json("{\"result\":\"no-match\"}"));
    IntStream.range(0, 5)
        .forEach(i -> assertThat(prove(lin, NAME).problem()).isEqualTo("proof-does-not-match"));
    int before = service.asked().size();
    allMatch();

    Api.Answer refused = prove(lin, NAME);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(prove(lin, card(PHONE)).problem()).isEqualTo("too-many-proofs");
    assertThat(service.asked()).hasSize(before);
    clock.advance(Duration.ofDays(1));
    assertThat(prove(lin, NAME).status()).isEqualTo(201);
  }

  @Test
  void aServiceThatDoesNotAnswerCostsNoTry() {
    for (int i = 0; i < 7; i++) {
      answer(i % 2 == 0 ? Party.Answer.status(503, "busy") : Party.Answer.reset());
      assertThat(prove(lin, NAME).problem()).isEqualTo("proof-service-unavailable");
    }
    allMatch();
    assertThat(prove(lin, NAME).status()).isEqualTo(201);
  }

  @Test
  void whoHasNoAccountHereProvesNothingHere() {
    assertThat(prove("nobody", NAME).problem()).isEqualTo("sign-in-elsewhere");
  }

  @Test
  void whatIsWrongIsNamed() {
    for (Map<String, String> wrong :
        List.of(
            of(NAME, "idNumber", "440100198507210029"),
            of(NAME, "kind", "face"),
            of(NAME, "name", "  "),
            of(NAME, "cardNumber", CARD),
            of(card(PHONE), "cardNumber", "6222020000000000001"),
            of(card(PHONE), "phone", "12345"))) {
      Api.Answer refused = prove(lin, wrong);
      assertThat(refused.status()).as(wrong.get("kind")).isEqualTo(400);
      assertThat(refused.body().path("errors").get(0).path("field").asString()).isNotEmpty();
    }
    Api.Answer incomplete =
        prove(lin, Map.of("kind", "bank-card", "name", "林示例", "idNumber", NUMBER));
    assertThat(incomplete.body().toString()).contains("cardNumber");
  }

  @Test
  void everyDecisionIsRecordedWithoutAnythingPersonal() {
    prove(lin, NAME);
    answer(Party.Answer.json("{\"result\":\"no-match\"}"));
    prove(lin, card(PHONE));

    String table = stack.environment("identity-http").get("IDENTITY_AUDIT_TABLE");
    String records = stack.dynamoDb().scan(request -> request.tableName(table)).items().toString();
    assertThat(records).contains("proven", "proof-refused", "real-name", "bank-card");
    String rows =
        stack
            .dynamoDb()
            .scan(request -> request.tableName(parts.table().name()))
            .items()
            .toString();
    assertThat(records + rows).doesNotContain("林示例", NUMBER, CARD, PHONE);
  }

  private Api.Answer prove(String person, Map<String, String> body) {
    return api.ask(PROVE).as(person).body(body).answer();
  }

  private static Map<String, String> card(String phone) {
    return Map.of(
        "kind", "bank-card", "name", "林示例", "idNumber", NUMBER, "cardNumber", CARD, "phone", phone);
  }

  private static Map<String, String> of(Map<String, String> before, String name, String value) {
    var changed = new HashMap<>(before);
    changed.put(name, value);
    return changed;
  }

  private static void answer(Party.Answer answer) {
    service.answer("/real-name", answer);
    service.answer("/bank-card", answer);
  }

  private String register(String phone) {
    var who = new Persons.Source("", "web");
    return persons.register(
                new KnownBy(BindingKind.PHONE, phone),
                Optional.empty(),
                Optional.empty(),
                Set.of(Role.CITIZEN),
                who)
            instanceof Persons.Registering.Registered(var person)
        ? person.personId()
        : "";
  }
}
