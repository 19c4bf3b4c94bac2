package org.openhpf.identity.pool;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openhpf.edge.http.Role;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EnableSoftwareTokenMfaException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifySoftwareTokenResponseType;

/** A Cognito user pool, by its administrative actions. */
public final class CognitoIdentityProvider implements IdentityProvider {
  private final CognitoClient client;
  private final CognitoSteps steps;
  private final CognitoUsers users;

  public CognitoIdentityProvider(
      CognitoIdentityProviderClient cognito, String poolId, String clientId) {
    this.client = new CognitoClient(cognito, poolId, clientId);
    this.steps = new CognitoSteps(client);
    this.users = new CognitoUsers(client);
  }

  @Override
  public Step startCustom(String userName) {
    return steps.start(AuthFlowType.CUSTOM_AUTH, userName, Map.of());
  }

  @Override
  public Step answerCustom(String userName, String poolSession, CustomAnswer answer) {
    return steps.respond(
        ChallengeNameType.CUSTOM_CHALLENGE,
        userName,
        poolSession,
        Map.of("ANSWER", answer.text()),
        answer.metadata());
  }

  @Override
  public Step startPassword(String userName, String password) {
    return steps.start(
        AuthFlowType.ADMIN_USER_PASSWORD_AUTH, userName, Map.of("PASSWORD", password));
  }

  @Override
  public Step answerNewPassword(
      String userName, String poolSession, String newPassword, String sessionId) {
    return steps.respond(
        ChallengeNameType.NEW_PASSWORD_REQUIRED,
        userName,
        poolSession,
        Map.of("NEW_PASSWORD", newPassword),
        Map.of("sessionId", sessionId));
  }

  @Override
  public Step answerTotp(String userName, String poolSession, String code, String sessionId) {
    return steps.respond(
        ChallengeNameType.SOFTWARE_TOKEN_MFA,
        userName,
        poolSession,
        Map.of("SOFTWARE_TOKEN_MFA_CODE", code),
        Map.of("sessionId", sessionId));
  }

  @Override
  public String newTotpSecret(String accessToken) {
    return client.call(
        "an authenticator's secret",
        (cognito, limit) ->
            cognito
                .associateSoftwareToken(
                    ask -> ask.accessToken(accessToken).overrideConfiguration(limit))
                .secretCode());
  }

  @Override
  public boolean confirmTotp(String userName, String accessToken, String code) {
    try {
      var verified =
          client.call(
              "an authenticator's first code",
              (cognito, limit) ->
                  cognito.verifySoftwareToken(
                      ask ->
                          ask.accessToken(accessToken)
                              .userCode(code)
                              .overrideConfiguration(limit)));
      if (verified.status() != VerifySoftwareTokenResponseType.SUCCESS) {
        return false;
      }
    } catch (EnableSoftwareTokenMfaException | CodeMismatchException e) {
      return false;
    }
    users.askForTotp(userName);
    return true;
  }

  @Override
  public Optional<Tokens> refresh(String refreshToken, String sessionId) {
    try {
      return client.call(
          "a renewal",
          (cognito, limit) ->
              Optional.ofNullable(
                      cognito
                          .getTokensFromRefreshToken(
                              ask ->
                                  ask.refreshToken(refreshToken)
                                      .clientId(client.clientId())
                                      .clientSecret(client.secret())
                                      .clientMetadata(Map.of("sessionId", sessionId))
                                      .overrideConfiguration(limit))
                          .authenticationResult())
                  .map(CognitoSteps::tokens));
    } catch (NotAuthorizedException | UserNotFoundException e) {
      return Optional.empty();
    }
  }

  @Override
  public void revoke(String refreshToken) {
    try {
      client.call(
          "a revocation",
          (cognito, limit) ->
              cognito.revokeToken(
                  ask ->
                      ask.token(refreshToken)
                          .clientId(client.clientId())
                          .clientSecret(client.secret())
                          .overrideConfiguration(limit)));
    } catch (NotAuthorizedException e) {
      // It has run out or was revoked: what is asked for is so.
    }
  }

  @Override
  public void createUser(String personId, Set<Role> roles) {
    users.create(personId, roles);
  }

  @Override
  public void createStaff(String personId, String password, Set<Role> roles) {
    users.createWithPassword(personId, password, roles);
  }

  @Override
  public void setRoles(String personId, Set<Role> roles) {
    users.setRoles(personId, roles);
  }

  @Override
  public void disable(String personId) {
    users.disable(personId);
  }

  @Override
  public void enable(String personId) {
    users.enable(personId);
  }

  @Override
  public void signOutEverywhere(String personId) {
    users.signOut(personId);
  }
}
