package org.openhpf.local.cloud.userpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.local.cloud.userpool.Trigger.PRE_TOKEN_GENERATION;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;

/** What tokens say, and how they are renewed and taken back. */
class CognitoTokensContractTest extends CognitoContract {

  private static AuthenticationResultType signIn(String username) {
    return startPassword(username, PASSWORD).authenticationResult();
  }

  private static AuthenticationResultType refresh(String refreshToken) {
    return cognito
        .getTokensFromRefreshToken(
            r ->
                r.clientId(clientId)
                    .clientSecret(secret)
                    .refreshToken(refreshToken)
                    .clientMetadata(Map.of("sessionId", "session-1")))
        .authenticationResult();
  }

  private static void revoke(String token) {
    cognito.revokeToken(r -> r.clientId(clientId).clientSecret(secret).token(token));
  }

  @Test
  void tokens_have_the_claims_of_cognito() throws Exception {
    String username = newUserWithPassword();
    cognito.adminAddUserToGroup(r -> r.userPoolId(poolId).username(username).groupName("citizen"));

    AuthenticationResultType result = signIn(username);

    JWTClaimsSet access = claims(result.accessToken());
    JWTClaimsSet id = claims(result.idToken());
    assertThat(access.getClaims().keySet())
        .contains(
            "sub",
            "iss",
            "client_id",
            "origin_jti",
            "event_id",
            "token_use",
            "scope",
            "auth_time",
            "exp",
            "iat",
            "jti",
            "username",
            "cognito:groups");
    assertThat(id.getClaims().keySet())
        .contains(
            "sub",
            "iss",
            "aud",
            "origin_jti",
            "event_id",
            "token_use",
            "auth_time",
            "exp",
            "iat",
            "jti",
            "cognito:username",
            "cognito:groups")
        .doesNotContain("client_id", "scope");
    assertThat(access.getStringClaim("token_use")).isEqualTo("access");
    assertThat(id.getStringClaim("token_use")).isEqualTo("id");
    assertThat(id.getAudience()).containsExactly(clientId);
    assertThat(access.getStringClaim("client_id")).isEqualTo(clientId);
    assertThat(access.getStringListClaim("cognito:groups")).containsExactly("citizen");
    assertThat(access.getStringClaim("scope")).contains("aws.cognito.signin.user.admin");
    assertThat(id.getStringClaim("cognito:username")).isEqualTo(username);
    assertThat(access.getStringClaim("origin_jti")).isEqualTo(id.getStringClaim("origin_jti"));
    assertThat(access.getIssuer()).isEqualTo(id.getIssuer()).endsWith("/" + poolId);
    assertThat(result.expiresIn()).isEqualTo(900);
    assertThat(access.getExpirationTime().getTime() - access.getIssueTime().getTime())
        .isEqualTo(900_000);
  }

  @Test
  void a_refresh_keeps_the_origin_and_passes_the_metadata_on() throws Exception {
    String username = newUserWithPassword();
    AuthenticationResultType first = signIn(username);

    AuthenticationResultType again = refresh(first.refreshToken());

    assertThat(again.refreshToken()).as("rotation is not on").isNull();
    JWTClaimsSet before = claims(first.accessToken());
    JWTClaimsSet after = claims(again.accessToken());
    assertThat(after.getStringClaim("origin_jti")).isEqualTo(before.getStringClaim("origin_jti"));
    assertThat(after.getClaim("auth_time")).isEqualTo(before.getClaim("auth_time"));
    assertThat(after.getJWTID()).isNotEqualTo(before.getJWTID());
    needsTriggers();
    assertThat(after.getClaim("session_id")).isEqualTo("session-1");
    assertThat(TRIGGERS.last().get("triggerSource").asString())
        .isEqualTo("TokenGeneration_RefreshTokens");
  }

  @Test
  void the_flow_that_refreshes_passes_no_metadata_on() {
    String username = newUserWithPassword();
    String token = signIn(username).refreshToken();

    AuthenticationResultType again =
        start(AuthFlowType.REFRESH_TOKEN_AUTH, username, Map.of("REFRESH_TOKEN", token))
            .authenticationResult();

    assertThat(again.refreshToken()).isNull();
    needsTriggers();
    assertThat(claims(again.accessToken()).getClaim("session_id")).isEqualTo("none");
    refused(
        "NotAuthorizedException",
        () ->
            cognito.adminInitiateAuth(
                r ->
                    r.userPoolId(poolId)
                        .clientId(clientId)
                        .authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)
                        .authParameters(
                            Map.of("REFRESH_TOKEN", token, "SECRET_HASH", hash("another")))));
  }

  @Test
  void what_a_user_may_is_read_at_each_refresh() throws Exception {
    String username = newUserWithPassword();
    String token = signIn(username).refreshToken();
    cognito.adminAddUserToGroup(r -> r.userPoolId(poolId).username(username).groupName("staff"));

    assertThat(claims(refresh(token).accessToken()).getStringListClaim("cognito:groups"))
        .containsExactly("staff");
  }

  @Test
  void a_revoked_token_gives_nothing_and_its_sign_in_is_over() {
    String username = newUserWithPassword();
    AuthenticationResultType ended = signIn(username);
    AuthenticationResultType other = signIn(username);

    revoke(ended.refreshToken());

    refused(
        "NotAuthorizedException",
        "Refresh Token has been revoked",
        () -> refresh(ended.refreshToken()));
    refused(
        "NotAuthorizedException",
        "Access Token has been revoked",
        () -> cognito.associateSoftwareToken(r -> r.accessToken(ended.accessToken())));
    assertThat(refresh(other.refreshToken()).accessToken()).isNotEmpty();
    revoke(ended.refreshToken());
  }

  @Test
  void a_user_is_signed_out_everywhere() {
    String username = newUserWithPassword();
    List<AuthenticationResultType> all = List.of(signIn(username), signIn(username));

    cognito.adminUserGlobalSignOut(r -> r.userPoolId(poolId).username(username));

    all.forEach(one -> refused("NotAuthorizedException", () -> refresh(one.refreshToken())));
    assertThat(refresh(signIn(username).refreshToken()).accessToken()).isNotEmpty();
  }

  @Test
  void a_disabled_user_cannot_refresh_and_stays_signed_out() {
    String username = newUserWithPassword();
    String token = signIn(username).refreshToken();
    cognito.adminDisableUser(r -> r.userPoolId(poolId).username(username));
    refused("NotAuthorizedException", () -> refresh(token));

    cognito.adminEnableUser(r -> r.userPoolId(poolId).username(username));
    refused("NotAuthorizedException", () -> refresh(token));
  }

  @Test
  void a_token_that_is_none_and_a_wrong_secret_are_refused() {
    String username = newUserWithPassword();
    AuthenticationResultType tokens = signIn(username);
    String wrongSecret = "0".repeat(64);

    refused("NotAuthorizedException", "Invalid Refresh Token", () -> refresh("none.of.ours"));
    refused(
        "NotAuthorizedException",
        () ->
            cognito.getTokensFromRefreshToken(
                r ->
                    r.clientId(clientId)
                        .clientSecret(wrongSecret)
                        .refreshToken(tokens.refreshToken())));
    refused(
        "UnauthorizedException",
        () ->
            cognito.revokeToken(
                r -> r.clientId(clientId).clientSecret(wrongSecret).token(tokens.refreshToken())));
    refused("UnsupportedTokenTypeException", () -> revoke(tokens.accessToken()));
    assertThat(refresh(tokens.refreshToken()).accessToken()).isNotEmpty();
  }

  @Test
  void a_trigger_adds_claims_scopes_and_groups() throws Exception {
    needsTriggers();
    String username = newUserWithPassword();
    cognito.adminAddUserToGroup(r -> r.userPoolId(poolId).username(username).groupName("staff"));
    TRIGGERS.answer(
        PRE_TOKEN_GENERATION,
        """
        {"claimsAndScopeOverrideDetails": {
          "accessTokenGeneration": {
            "claimsToAddOrOverride": {"assurance_level": "3", "matters": ["a", "b"], "n": 7, "deep": {"x": true}},
            "scopesToAdd": ["hpf/api"], "scopesToSuppress": ["aws.cognito.signin.user.admin"]},
          "idTokenGeneration": {"claimsToAddOrOverride": {"channel": "web"}, "claimsToSuppress": ["locale"]},
          "groupOverrideDetails": {"groupsToOverride": ["citizen"]}}}
        """);

    AuthenticationResultType result = signIn(username);

    JWTClaimsSet access = claims(result.accessToken());
    assertThat(access.getClaim("assurance_level")).isEqualTo("3");
    assertThat(access.getClaim("matters")).isEqualTo(List.of("a", "b"));
    assertThat(access.getClaim("deep")).isEqualTo(Map.of("x", true));
    assertThat(access.getClaim("scope")).isEqualTo("hpf/api");
    assertThat(access.getStringListClaim("cognito:groups")).containsExactly("citizen");
    JWTClaimsSet id = claims(result.idToken());
    assertThat(id.getClaim("channel")).isEqualTo("web");
    assertThat(id.getClaim("assurance_level")).isNull();
    assertThat(id.getStringListClaim("cognito:groups")).containsExactly("citizen");
    refused(
        "NotAuthorizedException",
        () -> cognito.associateSoftwareToken(r -> r.accessToken(result.accessToken())));
  }

  @Test
  void a_trigger_cannot_say_whose_a_token_is_or_how_long() {
    needsTriggers();
    String username = newUserWithPassword();
    String reserved =
        """
        {"sub": "other", "iss": "other", "aud": "other", "client_id": "other", "exp": 1, "iat": 1, "jti": "other",
         "origin_jti": "other", "auth_time": 1, "token_use": "other", "username": "other", "cognito:username": "other",
         "cognito:groups": ["admin"], "scope": "other", "nbf": 99999999999, "version": 9, "event_id": "other"}
        """;
    TRIGGERS.answer(
        PRE_TOKEN_GENERATION,
        """
        {"claimsAndScopeOverrideDetails": {
          "accessTokenGeneration": {"claimsToAddOrOverride": %s, "claimsToSuppress": ["exp", "sub"]},
          "idTokenGeneration": {"claimsToAddOrOverride": %s, "claimsToSuppress": ["exp", "sub"]}}}
        """
            .formatted(reserved, reserved));

    AuthenticationResultType result = signIn(username);

    for (String token : List.of(result.accessToken(), result.idToken())) {
      assertThat(claims(token).toJSONObject().values()).doesNotContain("other", 1L, 9L);
      assertThat(claims(token).getClaims()).containsKeys("exp", "sub").doesNotContainKeys("nbf");
      assertThat(claims(token).getClaim("cognito:groups")).isNull();
    }
  }
}
