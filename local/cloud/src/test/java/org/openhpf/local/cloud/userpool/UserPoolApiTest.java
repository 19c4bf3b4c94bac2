package org.openhpf.local.cloud.userpool;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.local.cloud.userpool.PoolSettings.Lifetimes;
import org.openhpf.local.cloud.userpool.PoolSettings.Mfa;
import org.openhpf.local.cloud.userpool.UserPoolApi.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What takes time, and what outlives a restart. */
class UserPoolApiTest {
  private static final String POOL = "us-east-1_test";
  private static final String CLIENT = "client";
  private static final String SECRET = "secret";
  private static final String PASSWORD = "Correct-horse-1";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static RSAKey key;

  @TempDir Path folder;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T08:00:00Z"));
  private final InstantSource clock = now::get;
  private final ScriptedTriggers triggers = new ScriptedTriggers();
  private UserPoolApi api;

  @BeforeAll
  static void makeKey() throws Exception {
    key = new RSAKeyGenerator(2048).keyID("k1").generate();
  }

  @BeforeEach
  void start() {
    triggers.reset();
    api =
        new UserPoolApi(
            new PoolSettings(
                POOL,
                CLIENT,
                List.of("staff", "citizen"),
                Mfa.OPTIONAL,
                PasswordPolicy.DEFAULT,
                true,
                true,
                Set.of(
                    "ALLOW_CUSTOM_AUTH",
                    "ALLOW_ADMIN_USER_PASSWORD_AUTH",
                    "ALLOW_REFRESH_TOKEN_AUTH"),
                new Lifetimes(
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(15),
                    Duration.ofDays(30),
                    Duration.ofMinutes(3))),
            triggers,
            Directory.onDisk(folder.resolve("users.jsonl"), now.get()),
            new TokenSigner(key, "http://127.0.0.1/" + POOL, clock),
            SECRET,
            clock);
  }

  private void later(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  private Reply call(String action, Map<String, Object> request) {
    return api.answer(
        "AWSCognitoIdentityProviderService." + action, JSON.writeValueAsString(request));
  }

  /** A call that succeeds, by one administrator in no hurry. */
  private JsonNode perform(String action, Map<String, Object> request) {
    Reply reply = call(action, request);
    assertThat(reply.status()).as(reply.json()).isEqualTo(200);
    return JSON.readTree(reply.json());
  }

  private void refused(String error, String message, String action, Map<String, Object> request) {
    Reply reply = call(action, request);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(JSON.readTree(reply.json()))
        .isEqualTo(JSON.valueToTree(Map.of("__type", error, "message", message)));
  }

  private static Map<String, Object> of(String username, Object... more) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("UserPoolId", POOL);
    request.put("Username", username);
    for (int i = 0; i < more.length; i += 2) {
      request.put((String) more[i], more[i + 1]);
    }
    return request;
  }

  private static Map<String, Object> start(String flow, Map<String, String> parameters) {
    return Map.of(
        "UserPoolId", POOL, "ClientId", CLIENT, "AuthFlow", flow, "AuthParameters", parameters);
  }

  private static Map<String, Object> startCustom(String username) {
    return start("CUSTOM_AUTH", Map.of("USERNAME", username, "SECRET_HASH", hash(username)));
  }

  private static Map<String, Object> startPassword(String username, String password) {
    return start(
        "ADMIN_USER_PASSWORD_AUTH",
        Map.of("USERNAME", username, "PASSWORD", password, "SECRET_HASH", hash(username)));
  }

  private static Map<String, Object> answer(String username, JsonNode asked, String answer) {
    return Map.of(
        "UserPoolId",
        POOL,
        "ClientId",
        CLIENT,
        "ChallengeName",
        "CUSTOM_CHALLENGE",
        "Session",
        asked.get("Session").asString(),
        "ChallengeResponses",
        Map.of("USERNAME", username, "ANSWER", answer, "SECRET_HASH", hash(username)));
  }

  private static Map<String, Object> refresh(JsonNode result) {
    String token = result.at("/AuthenticationResult/RefreshToken").asString();
    return Map.of("ClientId", CLIENT, "ClientSecret", SECRET, "RefreshToken", token);
  }

  private static String hash(String username) {
    return Secrets.secretHash(SECRET, username, CLIENT);
  }

  private void user(String username) {
    perform("AdminCreateUser", of(username));
    perform("AdminSetUserPassword", of(username, "Password", PASSWORD, "Permanent", true));
  }

  @Test
  void a_session_is_over_after_three_minutes() {
    user("a");
    JsonNode asked = perform("AdminInitiateAuth", startCustom("a"));
    JsonNode other = perform("AdminInitiateAuth", startCustom("a"));
    later(Duration.ofSeconds(179));
    perform("AdminRespondToAuthChallenge", answer("a", other, ScriptedTriggers.CODE));
    later(Duration.ofSeconds(1));

    refused(
        "NotAuthorizedException",
        "Invalid session for the user, session is expired.",
        "AdminRespondToAuthChallenge",
        answer("a", asked, ScriptedTriggers.CODE));
  }

  @Test
  void wrong_passwords_pause_even_the_right_one() {
    user("a");
    for (int i = 0; i < 5; i++) {
      refused(
          "NotAuthorizedException",
          "Incorrect username or password.",
          "AdminInitiateAuth",
          startPassword("a", "Wrong-horse-1"));
    }
    refused(
        "NotAuthorizedException",
        "Password attempts exceeded",
        "AdminInitiateAuth",
        startPassword("a", PASSWORD));
    later(Duration.ofSeconds(1));
    perform("AdminInitiateAuth", startPassword("a", PASSWORD));
    refused(
        "NotAuthorizedException",
        "Incorrect username or password.",
        "AdminInitiateAuth",
        startPassword("a", "Wrong-horse-1"));
    perform("AdminInitiateAuth", startPassword("a", PASSWORD));
  }

  @Test
  void a_temporary_password_is_good_for_a_week() {
    perform("AdminCreateUser", of("a", "TemporaryPassword", PASSWORD));
    later(Duration.ofDays(7).minusSeconds(1));
    assertThat(perform("AdminInitiateAuth", startPassword("a", PASSWORD)).get("ChallengeName"))
        .isEqualTo(JSON.valueToTree("NEW_PASSWORD_REQUIRED"));
    later(Duration.ofSeconds(1));
    refused(
        "NotAuthorizedException",
        "Temporary password has expired and must be reset by an administrator.",
        "AdminInitiateAuth",
        startPassword("a", PASSWORD));

    perform("AdminCreateUser", of("a", "TemporaryPassword", PASSWORD, "MessageAction", "RESEND"));
    perform("AdminInitiateAuth", startPassword("a", PASSWORD));
  }

  @Test
  void a_refresh_token_is_over_after_its_validity() {
    user("a");
    JsonNode signedIn = perform("AdminInitiateAuth", startPassword("a", PASSWORD));
    later(Duration.ofDays(30).minusSeconds(1));
    perform("GetTokensFromRefreshToken", refresh(signedIn));
    later(Duration.ofSeconds(1));

    refused(
        "NotAuthorizedException",
        "Refresh Token has expired",
        "GetTokensFromRefreshToken",
        refresh(signedIn));
  }

  @Test
  void more_than_the_quota_is_refused_for_a_second() {
    Map<String, Object> describe = Map.of("UserPoolId", POOL, "ClientId", CLIENT);
    for (int i = 0; i < 15; i++) {
      perform("DescribeUserPoolClient", describe);
    }
    refused("TooManyRequestsException", "Rate exceeded", "DescribeUserPoolClient", describe);
    perform("AdminCreateUser", of("a"));
    later(Duration.ofSeconds(1));
    perform("DescribeUserPoolClient", describe);
  }

  @Test
  void a_restart_forgets_nothing_that_was_answered() throws IOException {
    user("a");
    perform("AdminAddUserToGroup", of("a", "GroupName", "staff"));
    JsonNode signedIn = perform("AdminInitiateAuth", startPassword("a", PASSWORD));
    JsonNode revoked = perform("AdminInitiateAuth", startPassword("a", PASSWORD));
    Map<String, Object> revoke =
        Map.of(
            "ClientId", CLIENT,
            "ClientSecret", SECRET,
            "Token", revoked.at("/AuthenticationResult/RefreshToken").asString());
    perform("RevokeToken", revoke);
    refused(
        "NotAuthorizedException",
        "Incorrect username or password.",
        "AdminInitiateAuth",
        startPassword("a", "Wrong-horse-1"));
    JsonNode before = perform("AdminGetUser", of("a"));
    Path file = folder.resolve("users.jsonl");
    Files.writeString(file, "{\"user\":{\"userna", StandardOpenOption.APPEND); // a crash

    start();

    assertThat(perform("AdminGetUser", of("a"))).isEqualTo(before);
    assertThat(perform("AdminListGroupsForUser", of("a")).at("/Groups/0/GroupName").asString())
        .isEqualTo("staff");
    perform("GetTokensFromRefreshToken", refresh(signedIn));
    refused(
        "NotAuthorizedException",
        "Refresh Token has been revoked",
        "GetTokensFromRefreshToken",
        refresh(revoked));
    perform("AdminInitiateAuth", startPassword("a", PASSWORD));
    assertThat(Files.readString(file))
        .doesNotContain(PASSWORD, signedIn.at("/AuthenticationResult/RefreshToken").asString());
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void the_file_is_as_short_as_what_it_says() throws IOException {
    user("a");
    for (int i = 0; i < 20; i++) {
      perform("AdminAddUserToGroup", of("a", "GroupName", "staff"));
    }
    perform("AdminInitiateAuth", startPassword("a", PASSWORD));
    later(Duration.ofDays(31));

    start();

    assertThat(Files.readAllLines(folder.resolve("users.jsonl"))).hasSize(1);
    perform("AdminGetUser", of("a"));
  }

  @Test
  void what_is_no_action_or_no_json_is_refused() {
    assertThat(call("ListUsers", Map.of()).json()).contains("UnknownOperationException");
    for (String body : List.of("", "{", "[]", "7")) {
      Reply reply = api.answer("AWSCognitoIdentityProviderService.AdminGetUser", body);
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.json()).contains("SerializationException");
    }
    refused(
        "InvalidParameterException",
        "Missing required parameter UserPoolId",
        "AdminGetUser",
        Map.of());
  }
}
