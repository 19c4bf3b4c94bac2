package org.openhpf.identity.pool;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordHistoryPolicyViolationException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordResetRequiredException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotConfirmedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/** Sign-ins at a Cognito user pool, step by step, and what its answers and refusals mean. */
final class CognitoSteps {
  private final CognitoClient client;

  CognitoSteps(CognitoClient client) {
    this.client = client;
  }

  Step start(AuthFlowType flow, String userName, Map<String, String> more) {
    return step(
        "a sign-in",
        () ->
            client.callOnce(
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

  Step respond(
      ChallengeNameType challenge,
      String userName,
      String poolSession,
      Map<String, String> answers,
      Map<String, String> metadata) {
    return step(
        "an answer",
        () ->
            client.callOnce(
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

  static Tokens tokens(AuthenticationResultType result) {
    return new Tokens(
        result.accessToken(),
        result.idToken(),
        Optional.ofNullable(result.refreshToken()),
        result.expiresIn());
  }
}
