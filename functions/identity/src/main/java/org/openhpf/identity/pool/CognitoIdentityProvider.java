package org.openhpf.identity.pool;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.openhpf.edge.http.Role;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EnableSoftwareTokenMfaException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordHistoryPolicyViolationException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordResetRequiredException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotConfirmedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifySoftwareTokenResponseType;

/** A Cognito user pool, by its administrative actions. */
public final class CognitoIdentityProvider implements IdentityProvider {
  private final CognitoClient client;
  private final CognitoUsers users;

  public CognitoIdentityProvider(
      CognitoIdentityProviderClient cognito, String poolId, String clientId) {
    this.client = new CognitoClient(cognito, poolId, clientId);
    this.users = new CognitoUsers(client);
  }

  @Override
  public Step startCustom(String userName) {
    return start(AuthFlowType.CUSTOM_AUTH, userName, Map.of());
  }

  @Override
  public Step answerCustom(String userName, String poolSession, CustomAnswer answer) {
    return respond(
        ChallengeNameType.CUSTOM_CHALLENGE,
        userName,
        poolSession,
        Map.of("ANSWER", answer.text()),
        answer.metadata());
  }

  @Override
  public Step startPassword(String userName, String password) {
    return start(AuthFlowType.ADMIN_USER_PASSWORD_AUTH, userName, Map.of("PASSWORD", password));
  }

  @Override
  public Step answerNewPassword(
      String userName, String poolSession, String newPassword, String sessionId) {
    return respond(
        ChallengeNameType.NEW_PASSWORD_REQUIRED,
        userName,
        poolSession,
        Map.of("NEW_PASSWORD", newPassword),
        Map.of("sessionId", sessionId));
  }

  @Override
  public Step answerTotp(String userName, String poolSession, String code, String sessionId) {
    return respond(
        ChallengeNameType.SOFTWARE_TOKEN_MFA,
        userName,
        poolSession,
        Map.of("SOFTWARE_TOKEN_MFA_CODE", code),
        Map.of("sessionId", sessionId));
  }

  private Step start(AuthFlowType flow, String userName, Map<String, String> more) {
    return step(
        "a sign-in",
        () ->
            client.call(
                "the begin of a sign-in",
                (cognito, limit) -> {
                  var reply =
                      cognito.adminInitiateAuth(
                          ask ->
                              ask.userPoolId(client.poolId())
                                  .clientId(client.clientId())
                                  .authFlow(flow)
                                  .authParameters(parameters(userName, more))
                                  .overrideConfiguration(limit));
                  return new Reply(
                      reply.authenticationResult(), reply.challengeName(), reply.session());
                }));
  }

  private Step respond(
      ChallengeNameType challenge,
      String userName,
      String poolSession,
      Map<String, String> answers,
      Map<String, String> metadata) {
    return step(
        "an answer",
        () ->
            client.call(
                "the answer of a sign-in",
                (cognito, limit) -> {
                  var reply =
                      cognito.adminRespondToAuthChallenge(
                          ask ->
                              ask.userPoolId(client.poolId())
                                  .clientId(client.clientId())
                                  .challengeName(challenge)
                                  .session(poolSession)
                                  .challengeResponses(parameters(userName, answers))
                                  .clientMetadata(metadata)
                                  .overrideConfiguration(limit));
                  return new Reply(
                      reply.authenticationResult(), reply.challengeName(), reply.session());
                }));
  }

  private Map<String, String> parameters(String userName, Map<String, String> more) {
    var parameters = new HashMap<>(more);
    parameters.put("USERNAME", userName);
    parameters.put("SECRET_HASH", client.secretHash(userName));
    return parameters;
  }

  /**
   * @param tokens null while there is a challenge
   * @param challenge null when there are tokens
   */
  private record Reply(
      AuthenticationResultType tokens, ChallengeNameType challenge, String session) {}

  private static Step step(String what, Supplier<Reply> call) {
    try {
      Reply reply = call.get();
      if (reply.tokens() != null) {
        return new Step.SignedIn(tokens(reply.tokens()));
      }
      return switch (reply.challenge()) {
        case CUSTOM_CHALLENGE -> new Step.Asked(reply.session());
        case NEW_PASSWORD_REQUIRED -> new Step.NewPassword(reply.session());
        case SOFTWARE_TOKEN_MFA -> new Step.Totp(reply.session());
        case null -> new Step.Asked("primed"); // while an environment is primed nobody answers
        default -> throw new IllegalStateException("the pool asks for " + reply.challenge());
      };
    } catch (InvalidPasswordException | PasswordHistoryPolicyViolationException e) {
      return new Step.WeakPassword();
    } catch (CodeMismatchException | ExpiredCodeException e) {
      return new Step.WrongTotp();
    } catch (NotAuthorizedException
        | UserNotFoundException
        | UserNotConfirmedException
        | PasswordResetRequiredException e) {
      return new Step.Refused();
    } catch (CognitoIdentityProviderException e) {
      // Its message may hold what was sent.
      throw new IllegalStateException(what + " is refused as " + e.awsErrorDetails().errorCode());
    }
  }

  private static Tokens tokens(AuthenticationResultType result) {
    return new Tokens(
        result.accessToken(),
        result.idToken(),
        Optional.ofNullable(result.refreshToken()),
        result.expiresIn());
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
                  .map(CognitoIdentityProvider::tokens));
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
