package org.openhpf.identity.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTParser;
import java.io.ByteArrayInputStream;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhpf.edge.event.TriggerEvents;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.http.Role;
import org.openhpf.edge.trigger.TriggerFunction;
import org.openhpf.identity.DynamoIdentity;
import org.openhpf.identity.SignInDesk;
import org.openhpf.identity.notice.CodePurpose;
import org.openhpf.identity.notice.DynamoOneTimeCodes;
import org.openhpf.identity.notice.OneTimeCode;
import org.openhpf.identity.pool.CustomAnswer.Kind;
import org.openhpf.identity.session.DynamoSessions;
import org.openhpf.identity.session.Keep;
import org.openhpf.identity.session.Session;
import org.openhpf.identity.session.SessionRules;
import org.openhpf.identity.session.Way;
import org.openhpf.local.cloud.UserPool;
import org.openhpf.local.cloud.userpool.Trigger;
import org.openhpf.storage.Clients;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** The adapter against the local user pool, which asks the real triggers as Cognito does. */
class CognitoIdentityProviderTest {
  private static final String PERSON = "01m7v968e0aaaaaaaaaaaaaaaa";
  private static final String SESSION = "0123456789abcdefghijklmnop";

  private final SignInDesk desk = new SignInDesk();
  private final DynamoOneTimeCodes codes = new DynamoOneTimeCodes(desk.parts);
  private final DynamoGrants grants = new DynamoGrants(desk.parts);
  private LocalPool local;
  private IdentityProvider pool;

  @BeforeEach
  void start() {
    var identity = new DynamoIdentity(Map.of("USER_POOL_ID", "x"), desk.parts, desk.pool);
    local =
        LocalPool.start(
            Map.of(
                Trigger.DEFINE_AUTH_CHALLENGE, asked(identity.defineChallenge()),
                Trigger.CREATE_AUTH_CHALLENGE, asked(identity.createChallenge()),
                Trigger.VERIFY_AUTH_CHALLENGE_RESPONSE, asked(identity.verifyChallenge()),
                Trigger.PRE_TOKEN_GENERATION, asked(identity.tokenClaims())));
    pool = new CognitoIdentityProvider(client(), UserPool.POOL_ID, UserPool.CLIENT_ID);
  }

  private CognitoIdentityProviderClient client() {
    return new Clients(
            Map.of(
                "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", local.endpoint(),
                "AWS_REGION", "us-east-1",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local"))
        .userPools();
  }

  @AfterEach
  void stop() {
    local.close();
  }

  private static UnaryOperator<byte[]> asked(TriggerFunction trigger) {
    return event ->
        Json.writeBytes(
            TriggerEvents.answered(Json.readEvent(new ByteArrayInputStream(event)), trigger));
  }

  @Test
  void theRightCodeOfAUserGivesTokensThatSayWhatHisSessionSays() throws ParseException {
    pool.createUser(PERSON, Set.of(Role.CITIZEN));
    prepare(false);
    String poolSession = askCode(true);

    Step wrong = pool.answerCustom(PERSON, poolSession, code("x", "a1"));
    assertThat(wrong).isInstanceOf(Step.Asked.class);
    Step right = pool.answerCustom(PERSON, ((Step.Asked) wrong).poolSession(), code(sent(), "a2"));

    var claims = JWTParser.parse(((Step.SignedIn) right).tokens().accessToken()).getJWTClaimsSet();
    assertThat(claims.getStringClaim("person_id")).isEqualTo(PERSON);
    assertThat(claims.getStringClaim("assurance_level")).isEqualTo("2");
    assertThat(claims.getStringClaim("session_id")).isEqualTo(SESSION);
    assertThat(claims.getStringListClaim("cognito:groups")).containsExactly("citizen");
    assertThat(claims.getStringClaim("scope").split(" "))
        .contains("hpf/api")
        .doesNotContain("aws.cognito.signin.user.admin");
  }

  /** A crash between the steps of making him would leave him without a group. */
  @Test
  void whoWasMadeHalfWayIsCompleted() throws ParseException {
    client()
        .adminCreateUser(
            ask -> ask.userPoolId(UserPool.POOL_ID).username(PERSON).messageAction("SUPPRESS"));

    pool.createUser(PERSON, Set.of(Role.CITIZEN));

    prepare(false);
    Tokens tokens = ((Step.SignedIn) byGrant(grants.grant(PERSON, SESSION), "a1")).tokens();
    assertThat(
            JWTParser.parse(tokens.accessToken())
                .getJWTClaimsSet()
                .getStringListClaim("cognito:groups"))
        .containsExactly("citizen");
  }

  /** Whoever sent it learns from the code's row that it was right. */
  @Test
  void theRightCodeOfNobodyIsRefusedAndPassesAllTheSame() {
    String poolSession = askCode(true);

    assertThat(pool.answerCustom(PERSON, poolSession, code(sent(), "a1")))
        .isInstanceOf(Step.Refused.class);
    assertThat(codes.find(PERSON).orElseThrow().passedBy()).contains("a1");
  }

  @Test
  void theRightCodeDoesNotSufficeWhereMoreIsToCome() {
    pool.createUser(PERSON, Set.of(Role.CITIZEN));
    String poolSession = askCode(false);

    assertThat(pool.answerCustom(PERSON, poolSession, code(sent(), "a1")))
        .isInstanceOf(Step.Refused.class);
    assertThat(codes.find(PERSON).orElseThrow().passedBy()).contains("a1");
  }

  @Test
  void aGrantSignsInOnceAndTokensAreRenewedUntilTheyAreRevoked() {
    pool.createUser(PERSON, Set.of(Role.CITIZEN));
    pool.createUser(PERSON, Set.of(Role.CITIZEN)); // may be repeated
    prepare(false);
    String secret = grants.grant(PERSON, SESSION);

    Tokens tokens = ((Step.SignedIn) byGrant(secret, "a1")).tokens();
    assertThat(byGrant(secret, "a2")).isInstanceOf(Step.Refused.class);

    String refresh = tokens.refreshToken().orElseThrow();
    assertThat(pool.refresh(refresh, SESSION)).isPresent();
    pool.revoke(refresh);
    pool.revoke(refresh); // may be repeated
    assertThat(pool.refresh(refresh, SESSION)).isEmpty();
  }

  @Test
  void staffChangeTheirPasswordSetAnAuthenticatorUpAndAreAskedForItEverAfter()
      throws ParseException {
    pool.createStaff(PERSON, "Initial!Pass2345", Set.of(Role.STAFF));
    prepare(true);
    assertThat(pool.startPassword(PERSON, "wrong")).isInstanceOf(Step.Refused.class);
    assertThat(pool.startPassword("nobody", "wrong")).isInstanceOf(Step.Refused.class);

    String first =
        ((Step.NewPassword) pool.startPassword(PERSON, "Initial!Pass2345")).poolSession();
    assertThat(pool.answerNewPassword(PERSON, first, "short", SESSION))
        .isInstanceOf(Step.WeakPassword.class);
    Tokens early =
        ((Step.SignedIn) pool.answerNewPassword(PERSON, first, "Own!Password6789", "none"))
            .tokens();
    // Without a session behind it a token says nothing.
    var claims = JWTParser.parse(early.accessToken()).getJWTClaimsSet();
    assertThat(claims.getClaim("person_id")).isNull();
    assertThat(claims.getStringListClaim("cognito:groups")).isNullOrEmpty();

    String secret = pool.newTotpSecret(early.accessToken());
    assertThat(pool.confirmTotp(PERSON, early.accessToken(), "000000")).isFalse();
    assertThat(pool.confirmTotp(PERSON, early.accessToken(), Authenticator.code(secret))).isTrue();

    String asked = ((Step.Totp) pool.startPassword(PERSON, "Own!Password6789")).poolSession();
    assertThat(pool.answerTotp(PERSON, asked, "000000", SESSION))
        .isInstanceOf(Step.WrongTotp.class);
  }

  @Test
  void rolesAreSetAndADisabledUserIsRefused() throws ParseException {
    pool.createUser(PERSON, Set.of(Role.CITIZEN, Role.AGENT));
    pool.setRoles(PERSON, Set.of(Role.CITIZEN));
    prepare(false);
    Tokens tokens = ((Step.SignedIn) byGrant(grants.grant(PERSON, SESSION), "a1")).tokens();
    assertThat(
            JWTParser.parse(tokens.accessToken())
                .getJWTClaimsSet()
                .getStringListClaim("cognito:groups"))
        .containsExactly("citizen");

    pool.disable(PERSON);
    assertThat(pool.startCustom(PERSON)).isInstanceOf(Step.Refused.class);
    pool.enable(PERSON);
    assertThat(pool.startCustom(PERSON)).isInstanceOf(Step.Asked.class);
    pool.signOutEverywhere(PERSON);
    assertThat(pool.refresh(tokens.refreshToken().orElseThrow(), SESSION)).isEmpty();
    pool.disable("nobody");
    pool.signOutEverywhere("nobody");
  }

  private String askCode(boolean enough) {
    codes.ask(
        OneTimeCode.asked(
            PERSON,
            SESSION,
            CodePurpose.SIGN_IN,
            SignInDesk.PHONE,
            enough,
            desk.clock.instant().plusSeconds(300)));
    return ((Step.Asked) pool.startCustom(PERSON)).poolSession();
  }

  private String sent() {
    return codes.find(PERSON).orElseThrow().code().orElseThrow();
  }

  private static CustomAnswer code(String code, String answerId) {
    return new CustomAnswer(Kind.ONE_TIME_CODE, code, SESSION, answerId);
  }

  private Step byGrant(String secret, String answerId) {
    String poolSession = ((Step.Asked) pool.startCustom(PERSON)).poolSession();
    return pool.answerCustom(
        PERSON, poolSession, new CustomAnswer(Kind.GRANT, secret, SESSION, answerId));
  }

  private void prepare(boolean secondFactor) {
    var now = desk.clock.instant();
    new DynamoSessions(desk.parts, new SessionRules(desk.clock))
        .prepare(
            new Session(
                SESSION,
                PERSON,
                Way.PHONE,
                "web",
                Optional.empty(),
                Keep.BODY,
                3,
                2,
                secondFactor,
                Optional.empty(),
                Optional.empty(),
                0,
                now,
                now,
                now.plusSeconds(3600),
                Optional.empty()));
  }
}
