package org.openhpf.local.cloud.userpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.openhpf.local.cloud.LocalCloud;
import org.openhpf.local.cloud.UserPool;
import org.openhpf.local.cloud.userpool.PoolSettings.Lifetimes;
import org.openhpf.local.cloud.userpool.PoolSettings.Mfa;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminInitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminRespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;

/**
 * What the functions rely on in a Cognito user pool, said with the SDK they use. The stand-in keeps
 * it; whether another implementation does, the same tests tell, where the environment names one:
 * OPENHPF_COGNITO_ENDPOINT, OPENHPF_COGNITO_POOL and OPENHPF_COGNITO_CLIENT, a pool with optional
 * software tokens, the groups citizen and staff, and a confidential client with the flows of
 * template.yaml. What needs triggers of ours is skipped there.
 */
abstract class CognitoContract {
  static final String PASSWORD = "Correct-horse-1";

  private static final Optional<String> ELSEWHERE =
      Optional.ofNullable(System.getenv("OPENHPF_COGNITO_ENDPOINT"));

  static final ScriptedTriggers TRIGGERS = new ScriptedTriggers();

  static CognitoIdentityProviderClient cognito;
  static String poolId;
  static String clientId;
  static String secret;

  /** One for all tests of this process: its key takes longer to make than most of them. */
  static final UserPool OWN = UserPool.inMemory(0);

  @BeforeAll
  static void connect() {
    poolId = Optional.ofNullable(System.getenv("OPENHPF_COGNITO_POOL")).orElse(UserPool.POOL_ID);
    clientId =
        Optional.ofNullable(System.getenv("OPENHPF_COGNITO_CLIENT")).orElse(UserPool.CLIENT_ID);
    configure(Mfa.OPTIONAL, true);
    cognito =
        CognitoIdentityProviderClient.builder()
            .endpointOverride(ELSEWHERE.map(URI::create).orElseGet(() -> OWN.endpoint()))
            .region(Region.of(LocalCloud.REGION))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(
                        LocalCloud.ACCESS_KEY_ID, LocalCloud.SECRET_ACCESS_KEY)))
            .build();
    secret =
        cognito
            .describeUserPoolClient(r -> r.userPoolId(poolId).clientId(clientId))
            .userPoolClient()
            .clientSecret();
  }

  @AfterAll
  static void disconnect() {
    cognito.close();
  }

  @BeforeEach
  void forget() {
    TRIGGERS.reset();
  }

  /** The stand-in as another template would have it; skips the test elsewhere. */
  static void reconfigure(Mfa mfa, boolean hidesUsers) {
    assumeTrue(ELSEWHERE.isEmpty(), "needs a pool with other settings");
    configure(mfa, hidesUsers);
  }

  static void configure(Mfa mfa, boolean hidesUsers) {
    OWN.configure(
        new PoolSettings(
            UserPool.POOL_ID,
            UserPool.CLIENT_ID,
            List.of("staff", "citizen"),
            mfa,
            PasswordPolicy.DEFAULT,
            true,
            hidesUsers,
            Set.of(
                "ALLOW_CUSTOM_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"),
            new Lifetimes(
                Duration.ofMinutes(15),
                Duration.ofMinutes(15),
                Duration.ofDays(30),
                Duration.ofMinutes(3))),
        TRIGGERS);
  }

  static void needsTriggers() {
    assumeTrue(ELSEWHERE.isEmpty(), "needs triggers that are this test's");
  }

  static String newUser() {
    String username = "person-" + UUID.randomUUID();
    cognito.adminCreateUser(
        r -> r.userPoolId(poolId).username(username).messageAction(MessageActionType.SUPPRESS));
    return username;
  }

  static String newUserWithPassword() {
    String username = newUser();
    cognito.adminSetUserPassword(
        r -> r.userPoolId(poolId).username(username).password(PASSWORD).permanent(true));
    return username;
  }

  static String hash(String username) {
    return Secrets.secretHash(secret, username, clientId);
  }

  static AdminInitiateAuthResponse start(
      AuthFlowType flow, String username, Map<String, String> more) {
    Map<String, String> parameters = new LinkedHashMap<>(more);
    parameters.put("USERNAME", username);
    parameters.put("SECRET_HASH", hash(username));
    return cognito.adminInitiateAuth(
        r ->
            r.userPoolId(poolId)
                .clientId(clientId)
                .authFlow(flow)
                .authParameters(parameters)
                .clientMetadata(Map.of("sessionId", "given-at-the-start")));
  }

  static AdminInitiateAuthResponse startCustom(String username) {
    return start(AuthFlowType.CUSTOM_AUTH, username, Map.of());
  }

  static AdminInitiateAuthResponse startPassword(String username, String password) {
    return start(AuthFlowType.ADMIN_USER_PASSWORD_AUTH, username, Map.of("PASSWORD", password));
  }

  static AdminRespondToAuthChallengeResponse answer(
      ChallengeNameType challenge, String session, String username, Map<String, String> more) {
    Map<String, String> responses = new LinkedHashMap<>(more);
    responses.put("USERNAME", username);
    responses.put("SECRET_HASH", hash(username));
    return cognito.adminRespondToAuthChallenge(
        r ->
            r.userPoolId(poolId)
                .clientId(clientId)
                .challengeName(challenge)
                .session(session)
                .challengeResponses(responses)
                .clientMetadata(Map.of("sessionId", "session-1")));
  }

  static AdminRespondToAuthChallengeResponse answerCustom(
      String session, String username, String answer) {
    return answer(ChallengeNameType.CUSTOM_CHALLENGE, session, username, Map.of("ANSWER", answer));
  }

  static JWTClaimsSet claims(String token) {
    try {
      return SignedJWT.parse(token).getJWTClaimsSet();
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** What an authenticator app shows so many steps of 30 seconds from now. */
  static String code(String softwareToken, int steps) {
    return Totp.code(softwareToken, Instant.now().plusSeconds(30L * steps));
  }

  static void refused(String error, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            CognitoIdentityProviderException.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo(error));
  }

  static void refused(String error, String message, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            CognitoIdentityProviderException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo(error);
              assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(message);
            });
  }
}
