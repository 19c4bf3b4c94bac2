package org.openhpf.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openhpf.audit.AuditRecord;
import org.openhpf.audit.DynamoParts;
import org.openhpf.identity.delegation.AuthorisationCases;
import org.openhpf.identity.notice.CodePurpose;
import org.openhpf.identity.notice.DynamoOneTimeCodes;
import org.openhpf.identity.notice.OneTimeCode;
import org.openhpf.identity.notice.SandboxPhones;
import org.openhpf.identity.outside.Party;
import org.openhpf.identity.person.DynamoPersons;
import org.openhpf.identity.person.PersonItem;
import org.openhpf.identity.person.PersonStatus;
import org.openhpf.identity.pool.CognitoIdentityProvider;
import org.openhpf.identity.pool.LocalPool;
import org.openhpf.identity.pool.Step;
import org.openhpf.identity.session.Attempt;
import org.openhpf.identity.session.ChallengeKind;
import org.openhpf.identity.session.DynamoAttempts;
import org.openhpf.identity.session.DynamoLimits;
import org.openhpf.identity.session.DynamoPseudonyms;
import org.openhpf.identity.session.DynamoSessions;
import org.openhpf.identity.session.Keep;
import org.openhpf.identity.session.Session;
import org.openhpf.identity.session.SessionRules;
import org.openhpf.identity.session.Way;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.local.cloud.UserPool;
import org.openhpf.local.cloud.userpool.Trigger;
import org.openhpf.local.testing.PlayedEvents;
import org.openhpf.local.testing.StartedFunction;
import org.openhpf.local.testing.TestStack;
import org.openhpf.storage.Clients;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.Write;

/**
 * Every file in events/ of this capability, through the real handler, the emulators and the local
 * user pool, whose triggers are the real functions too.
 */
class EventsTest {
  private static final String CODE = "042137";

  private static final SandboxPhones phones = SandboxPhones.start();
  private static final Map<String, StartedFunction> started = new ConcurrentHashMap<>();
  private static final LocalPool pool =
      LocalPool.start(
          Map.of(
              Trigger.DEFINE_AUTH_CHALLENGE, asks("identity-define-challenge"),
              Trigger.CREATE_AUTH_CHALLENGE, asks("identity-create-challenge"),
              Trigger.VERIFY_AUTH_CHALLENGE_RESPONSE, asks("identity-verify-challenge"),
              Trigger.PRE_TOKEN_GENERATION, asks("identity-token-claims")));
  private static final Party party = Party.start();
  private static final TestStack stack =
      SelfServiceCases.with(TestStack.of(EventsTest.class, IdentityFunction.class), party)
          .startingAt(ChinaTime.parse(SignInDesk.MORNING))
          .with("NOTIFICATION_GATEWAY_URL", phones.url())
          .with("NOTIFICATION_GATEWAY_TOKEN", "token")
          .with("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", pool.endpoint());

  private static UnaryOperator<byte[]> asks(String function) {
    return event ->
        started
            .computeIfAbsent(function, name -> StartedFunction.start(stack.environment(name)))
            .invoke(event);
  }

  @AfterAll
  static void stop() {
    phones.close();
    party.close();
    pool.close();
  }

  @TestFactory
  Stream<DynamicTest> everyFileIsAnsweredAsItSays() {
    PlayedEvents played = AuthorisationCases.prepare(PlayedEvents.of(stack), stack);
    SignedInCases.prepare(played, stack, party);
    return SelfServiceCases.prepare(played, stack)
        .given("identity-http/answer-code", () -> challenged("0000000000000000000000000" + 1, "01"))
        .given(
            "identity-http/answer-wrong-code",
            () -> challenged("0000000000000000000000000" + 2, "02"))
        .given(
            "identity-http/start-too-often",
            () -> {
              var index = new DynamoPseudonyms(parts().index());
              var rules = new SessionRules(parts().clock());
              new DynamoLimits(parts())
                  .take(rules.codes(index.ofPhone("13800000012"), index.ofAddress("a")));
            })
        .given(
            "identity-create-challenge/code-asked-for",
            () -> asked("event-create", "0000000000000000000000000m"))
        .given(
            "identity-verify-challenge/right-code",
            () -> made("event-verify", "0000000000000000000000000v"))
        .given(
            "identity-notifications/one-of-two-undecodable",
            () -> made("event-send", "0000000000000000000000000s"))
        .given("identity-applicants/one-of-two-with-a-wrong-number", EventsTest::known)
        .given("identity-token-claims/session", EventsTest::prepared)
        .given("identity-outbox-sweep/nothing-to-do", () -> stack.markAllSent("IdentityTable"))
        .then(
            "identity-create-challenge/code-asked-for",
            () ->
                assertThat(
                        new DynamoOneTimeCodes(parts()).find("event-create").orElseThrow().code())
                    .isPresent())
        .then(
            "identity-notifications/one-of-two-undecodable",
            () ->
                assertThat(phones.taken().values())
                    .singleElement()
                    .asString()
                    .contains("\"phone\":\"13800000090\"", "登录验证码 " + CODE, "切勿告诉他人"))
        .then(
            "identity-applicants/one-of-two-with-a-wrong-number",
            () ->
                assertThat(
                        new DynamoPersons(parts())
                            .trail("event-applicant", 5, Optional.empty())
                            .items())
                    .singleElement()
                    .extracting(AuditRecord::action)
                    .isEqualTo("applicant-given"))
        .tests();
  }

  private static DynamoParts parts() {
    Map<String, String> environment = stack.environment("identity-http");
    Clock clock = ChinaTime.clock(environment);
    return DynamoParts.of(environment, "IDENTITY", clock, new Ids(clock, new Random(9)));
  }

  private static OneTimeCode asked(String key, String sessionId) {
    return asked(key, sessionId, "13800000090");
  }

  private static OneTimeCode asked(String key, String sessionId, String phone) {
    var code =
        OneTimeCode.asked(
            key,
            sessionId,
            CodePurpose.SIGN_IN,
            phone,
            true,
            parts().clock().instant().plusSeconds(300));
    new DynamoOneTimeCodes(parts()).ask(code);
    return code;
  }

  private static void made(String key, String sessionId) {
    new DynamoOneTimeCodes(parts()).make(asked(key, sessionId), CODE);
  }

  /** A sign-in of somebody new whose code is on the phone. */
  private static void challenged(String sessionId, String end) {
    String phone = "138000001" + end;
    DynamoParts parts = parts();
    String user = new DynamoPseudonyms(parts.index()).decoy(phone);
    new DynamoOneTimeCodes(parts).make(asked(user, sessionId, phone), CODE);
    var provider =
        new CognitoIdentityProvider(
            new Clients(stack.environment("identity-http")).userPools(),
            UserPool.POOL_ID,
            UserPool.CLIENT_ID);
    String poolSession = ((Step.Asked) provider.startCustom(user)).poolSession();
    var now = parts.clock().instant();
    new DynamoAttempts(parts)
        .keep(
            new Attempt(
                sessionId,
                Way.PHONE,
                "web",
                Optional.empty(),
                Keep.BODY,
                user,
                Optional.of(ChallengeKind.ONE_TIME_CODE),
                Optional.of(poolSession),
                Map.of("phone", phone),
                0,
                now,
                now.plusSeconds(900)));
  }

  /** Somebody who is proven. */
  private static void known() {
    DynamoParts parts = parts();
    String id = "event-applicant";
    var item =
        RecordMapper.of(PersonItem.class)
            .toItem(
                new PersonItem(
                    id,
                    PersonStatus.ACTIVE,
                    Optional.of(parts.sealer().seal("林示例", PersonItem.namePlace(id))),
                    Optional.of(
                        parts.sealer().seal("440100198507210028", PersonItem.idNumberPlace(id))),
                    List.of("citizen"),
                    parts.clock().instant()));
    item.putAll(PersonItem.keyOf(id));
    parts.transactions().commit(List.of(Write.putNew("person", parts.table().name(), item)));
  }

  private static void prepared() {
    var now = parts().clock().instant();
    new DynamoSessions(parts(), new SessionRules(parts().clock()))
        .prepare(
            new Session(
                "0000000000000000000000000c",
                "event-claims",
                Way.PHONE,
                "web",
                Optional.empty(),
                Keep.BODY,
                3,
                2,
                false,
                Optional.empty(),
                Optional.empty(),
                0,
                now,
                now,
                now.plusSeconds(3600),
                Optional.empty()));
  }
}
