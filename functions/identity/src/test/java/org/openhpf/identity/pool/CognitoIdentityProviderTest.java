package org.openhpf.identity.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhpf.edge.event.TriggerEvents;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.http.Role;
import org.openhpf.edge.trigger.Challenge;
import org.openhpf.edge.trigger.TokenClaims;
import org.openhpf.edge.trigger.TriggerFunction;
import org.openhpf.kernel.RetryLater;
import org.openhpf.local.cloud.LocalCloud;
import org.openhpf.local.cloud.UserPool;
import org.openhpf.local.cloud.userpool.PasswordPolicy;
import org.openhpf.local.cloud.userpool.PoolSettings;
import org.openhpf.local.cloud.userpool.PoolSettings.Lifetimes;
import org.openhpf.local.cloud.userpool.PoolSettings.Mfa;
import org.openhpf.local.cloud.userpool.Totp;
import org.openhpf.local.cloud.userpool.Trigger;
import org.openhpf.local.cloud.userpool.TriggerFunctions;
import org.openhpf.local.cloud.userpool.TriggerFunctions.Reply;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** The adapter over the user pool's API, with triggers of a challenge whose answer is known. */
class CognitoIdentityProviderTest {
  private static final String RIGHT = "482916";
  private static final String PASSWORD = "Correct-horse-1";

  private static UserPool pool;
  private static CognitoIdentityProviderClient cognito;
  private static CognitoIdentityProvider provider;
  private static Optional<Reply> failure = Optional.empty();

  private final String person = "person-" + UUID.randomUUID();

  @BeforeAll
  static void start() {
    pool = UserPool.inMemory(0);
    pool.configure(
        new PoolSettings(
            UserPool.POOL_ID,
            UserPool.CLIENT_ID,
            List.of("admin", "auditor", "officer", "staff", "agent", "citizen"),
            Mfa.OPTIONAL,
            PasswordPolicy.DEFAULT,
            true,
            true,
            Set.of(
                "ALLOW_CUSTOM_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"),
            new Lifetimes(
                Duration.ofMinutes(15),
                Duration.ofMinutes(15),
                Duration.ofDays(30),
                Duration.ofMinutes(3))),
        (trigger, event) -> failure.orElseGet(() -> answered(trigger, event)));
    cognito =
        CognitoIdentityProviderClient.builder()
            .endpointOverride(pool.endpoint())
            .region(Region.of(LocalCloud.REGION))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(
                        LocalCloud.ACCESS_KEY_ID, LocalCloud.SECRET_ACCESS_KEY)))
            .build();
    provider = new CognitoIdentityProvider(cognito, UserPool.POOL_ID, UserPool.CLIENT_ID);
  }

  @AfterAll
  static void stop() {
    cognito.close();
    pool.close();
  }

  @BeforeEach
  void heal() {
    failure = Optional.empty();
  }

  private static Reply answered(Trigger trigger, String event) {
    TriggerFunction function =
        switch (trigger) {
          case DEFINE_AUTH_CHALLENGE ->
              new TriggerFunction.DefineChallenge(new DefineChallenge(2)::decide);
          case CREATE_AUTH_CHALLENGE ->
              new TriggerFunction.CreateChallenge(signIn -> new Challenge(Map.of(), Map.of(), ""));
          case VERIFY_AUTH_CHALLENGE_RESPONSE ->
              new TriggerFunction.VerifyChallenge(answer -> answer.text().equals(RIGHT));
          case PRE_TOKEN_GENERATION ->
              new TriggerFunction.ClaimTokens(
                  wanted ->
                      new TokenClaims(
                          Map.of("session_id", wanted.metadata().getOrDefault("sessionId", "none")),
                          List.of("hpf/api"),
                          List.of(),
                          wanted.groups()));
        };
    return new TriggerFunctions.Answered(
        TriggerEvents.answered(Json.read(event), function).toString());
  }

  private static CustomAnswer answer(String text) {
    return new CustomAnswer(CustomAnswer.Kind.ONE_TIME_CODE, text, "session-1", "answer-1");
  }

  private static Tokens tokens(Step step) {
    return ((Step.SignedIn) step).tokens();
  }

  private static JWTClaimsSet claims(Tokens tokens) throws Exception {
    return SignedJWT.parse(tokens.accessToken()).getJWTClaimsSet();
  }

  private Step signIn() {
    String session = ((Step.Asked) provider.startCustom(person)).poolSession();
    return provider.answerCustom(person, session, answer(RIGHT));
  }

  @Test
  void aUserSignsInByOurOwnChallenge() throws Exception {
    provider.createUser(person, Set.of(Role.CITIZEN));
    provider.createUser(person, Set.of(Role.CITIZEN));

    Tokens tokens = tokens(signIn());

    assertThat(claims(tokens).getStringClaim("username")).isEqualTo(person);
    assertThat(claims(tokens).getStringClaim("session_id")).isEqualTo("session-1");
    assertThat(claims(tokens).getStringClaim("scope")).endsWith("hpf/api");
    assertThat(claims(tokens).getStringListClaim("cognito:groups")).containsExactly("citizen");
    assertThat(tokens.expiresIn()).isEqualTo(900);
    assertThat(tokens.refreshToken()).isPresent();
  }

  @Test
  void aWrongAnswerIsAskedAgainAndThenRefused() {
    provider.createUser(person, Set.of(Role.CITIZEN));
    String first = ((Step.Asked) provider.startCustom(person)).poolSession();

    Step again = provider.answerCustom(person, first, answer("000000"));
    assertThat(again).isInstanceOf(Step.Asked.class);
    assertThat(provider.answerCustom(person, first, answer(RIGHT)))
        .as("a session is good for one answer")
        .isEqualTo(new Step.Refused());
    String second = ((Step.Asked) again).poolSession();
    assertThat(provider.answerCustom(person, second, answer("000000")))
        .isEqualTo(new Step.Refused());
  }

  @Test
  void somebodyUnknownIsAskedAllTheSame() {
    assertThat(signIn()).isEqualTo(new Step.Refused());
    assertThat(provider.startPassword(person, PASSWORD)).isEqualTo(new Step.Refused());
  }

  @Test
  void aStaffMemberChangesThePasswordAndSetsAnAuthenticatorUp() throws Exception {
    provider.createStaff(person, PASSWORD, Set.of(Role.STAFF));
    assertThat(provider.startPassword(person, "Wrong-horse-1")).isEqualTo(new Step.Refused());
    String session = ((Step.NewPassword) provider.startPassword(person, PASSWORD)).poolSession();
    assertThat(provider.answerNewPassword(person, session, "weak", "session-2"))
        .isEqualTo(new Step.WeakPassword());
    Tokens first =
        tokens(provider.answerNewPassword(person, session, "Another-horse-1", "session-2"));
    assertThat(claims(first).getStringClaim("session_id")).isEqualTo("session-2");

    String secret = provider.newTotpSecret(first.accessToken());
    Instant now = Instant.now();
    assertThat(
            provider.confirmTotp(
                person, first.accessToken(), Totp.code(secret, now.plusSeconds(600))))
        .isFalse();
    assertThat(provider.confirmTotp(person, first.accessToken(), Totp.code(secret, now))).isTrue();

    String asked = ((Step.Totp) provider.startPassword(person, "Another-horse-1")).poolSession();
    String next = Totp.code(secret, now.plusSeconds(30));
    assertThat(
            provider.answerTotp(
                person, asked, Totp.code(secret, now.plusSeconds(600)), "session-3"))
        .isEqualTo(new Step.WrongTotp());
    Tokens second = tokens(provider.answerTotp(person, asked, next, "session-3"));
    assertThat(claims(second).getStringClaim("session_id")).isEqualTo("session-3");
    String again = ((Step.Totp) provider.startPassword(person, "Another-horse-1")).poolSession();
    assertThat(provider.answerTotp(person, again, next, "session-4"))
        .as("a code is good once")
        .isEqualTo(new Step.WrongTotp());
  }

  @Test
  void aRefreshTokenIsGoodUntilItIsRevoked() throws Exception {
    provider.createUser(person, Set.of(Role.CITIZEN));
    String token = tokens(signIn()).refreshToken().orElseThrow();

    Tokens renewed = provider.refresh(token, "session-2").orElseThrow();
    assertThat(claims(renewed).getStringClaim("session_id")).isEqualTo("session-2");
    assertThat(renewed.refreshToken()).isEmpty();

    provider.revoke(token);
    provider.revoke(token);
    assertThat(provider.refresh(token, "session-2")).isEmpty();
  }

  @Test
  void rolesAreReplaced() throws Exception {
    provider.createUser(person, Set.of(Role.CITIZEN));
    provider.setRoles(person, Set.of(Role.STAFF, Role.OFFICER));
    provider.setRoles(person, Set.of(Role.OFFICER));

    assertThat(claims(tokens(signIn())).getStringListClaim("cognito:groups"))
        .containsExactly("officer");
  }

  @Test
  void whoIsDisabledOrSignedOutStartsAnew() {
    provider.createUser(person, Set.of(Role.CITIZEN));
    String token = tokens(signIn()).refreshToken().orElseThrow();

    provider.disable(person);
    assertThat(provider.startCustom(person)).isEqualTo(new Step.Refused());
    assertThat(provider.refresh(token, "session-1")).isEmpty();

    provider.enable(person);
    String other = tokens(signIn()).refreshToken().orElseThrow();
    provider.signOutEverywhere(person);
    assertThat(provider.refresh(other, "session-1")).isEmpty();
  }

  @Test
  void aTriggerThatFailsMayDoBetterLater() {
    provider.createUser(person, Set.of(Role.CITIZEN));
    for (Reply reply :
        List.of(new TriggerFunctions.Threw("throttled"), new TriggerFunctions.Late())) {
      failure = Optional.of(reply);
      assertThatExceptionOfType(RetryLater.class).isThrownBy(() -> provider.startCustom(person));
    }
  }
}
