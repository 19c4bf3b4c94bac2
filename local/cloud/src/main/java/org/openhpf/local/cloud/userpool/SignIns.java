package org.openhpf.local.cloud.userpool;

import java.util.LinkedHashMap;
import java.util.Map;

/** AdminInitiateAuth and AdminRespondToAuthChallenge. */
final class SignIns {
  private final Client client;
  private final CustomSignIn custom;
  private final PasswordSignIn password;
  private final Tokens tokens;

  SignIns(Client client, CustomSignIn custom, PasswordSignIn password, Tokens tokens) {
    this.client = client;
    this.custom = custom;
    this.password = password;
    this.tokens = tokens;
  }

  Map<String, Action> actions() {
    return Map.of(
        "AdminInitiateAuth", this::initiate, "AdminRespondToAuthChallenge", this::respond);
  }

  private Map<String, Object> initiate(Request request) {
    client.requirePool(request);
    client.requireClient(request);
    Map<String, String> parameters = request.texts("AuthParameters");
    String flow = request.text("AuthFlow");
    return switch (flow) {
      case "CUSTOM_AUTH" -> {
        client.requireFlow(flow);
        yield custom.start(username(parameters));
      }
      case "ADMIN_USER_PASSWORD_AUTH" -> {
        client.requireFlow(flow);
        yield password.start(username(parameters), required(parameters, "PASSWORD"));
      }
      case "REFRESH_TOKEN_AUTH", "REFRESH_TOKEN" -> {
        client.requireFlow("REFRESH_TOKEN_AUTH");
        String token = required(parameters, "REFRESH_TOKEN");
        tokens.owner(token).ifPresent(owner -> client.requireSecretHash(owner, parameters));
        // The client's metadata do not reach the trigger of this call.
        yield result(tokens.refresh(token, Map.of()));
      }
      default -> throw CognitoException.invalidParameter("Initiate Auth method not supported.");
    };
  }

  private Map<String, Object> respond(Request request) {
    client.requirePool(request);
    client.requireClient(request);
    Map<String, String> responses = request.texts("ChallengeResponses");
    Map<String, String> metadata = request.texts("ClientMetadata");
    String username = username(responses);
    String session = request.text("Session");
    return switch (request.text("ChallengeName")) {
      case "CUSTOM_CHALLENGE" ->
          custom.answer(session, username, required(responses, "ANSWER"), metadata);
      case "NEW_PASSWORD_REQUIRED" ->
          password.newPassword(session, username, required(responses, "NEW_PASSWORD"), metadata);
      case "SOFTWARE_TOKEN_MFA" ->
          password.code(
              session, username, required(responses, "SOFTWARE_TOKEN_MFA_CODE"), metadata);
      case "MFA_SETUP" -> password.setUp(session, username, metadata);
      case String other ->
          throw CognitoException.invalidParameter(other + " is no challenge of this stand-in");
    };
  }

  private String username(Map<String, String> parameters) {
    String username = required(parameters, "USERNAME");
    client.requireSecretHash(username, parameters);
    return username;
  }

  private static String required(Map<String, String> parameters, String name) {
    String value = parameters.get(name);
    if (value == null || value.isEmpty()) {
      throw CognitoException.invalidParameter("Missing required parameter " + name);
    }
    return value;
  }

  static Map<String, Object> challenge(
      String name, String session, Map<String, String> parameters) {
    return Map.of("ChallengeName", name, "Session", session, "ChallengeParameters", parameters);
  }

  static Map<String, Object> result(Map<String, Object> authentication) {
    return Map.of("AuthenticationResult", authentication, "ChallengeParameters", Map.of());
  }

  /** {@code userAttributes} of a trigger's event. */
  static Map<String, String> eventAttributes(User user) {
    Map<String, String> attributes = new LinkedHashMap<>(user.allAttributes());
    attributes.put("cognito:user_status", user.status());
    return attributes;
  }
}
