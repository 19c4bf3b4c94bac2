package org.openhpf.local.cloud.userpool;

import java.util.Map;
import java.util.Optional;

/** What a request says of the pool and its client, checked. */
record Client(PoolSettings settings, String secret) {

  void requirePool(Request request) {
    String pool = request.text("UserPoolId");
    if (!pool.equals(settings.poolId())) {
      throw new CognitoException(
          "ResourceNotFoundException", "User pool " + pool + " does not exist.");
    }
  }

  void requireClient(Request request) {
    String client = request.text("ClientId");
    if (!client.equals(settings.clientId())) {
      throw new CognitoException(
          "ResourceNotFoundException", "User pool client " + client + " does not exist.");
    }
  }

  void requireFlow(String flow) {
    if (!settings.flows().contains("ALLOW_" + flow)) {
      throw CognitoException.invalidParameter(flow + " flow not enabled for this client");
    }
  }

  /**
   * @param parameters AuthParameters or ChallengeResponses
   */
  void requireSecretHash(String username, Map<String, String> parameters) {
    if (!settings.hasSecret()) {
      return;
    }
    String given = parameters.get("SECRET_HASH");
    if (given == null) {
      throw CognitoException.notAuthorized(
          "Client "
              + settings.clientId()
              + " is configured with secret but SECRET_HASH was not received");
    }
    if (!Secrets.same(given, Secrets.secretHash(secret, username, settings.clientId()))) {
      throw CognitoException.notAuthorized(
          "Unable to verify secret hash for client " + settings.clientId());
    }
  }

  boolean isSecret(Optional<String> given) {
    return !settings.hasSecret() || given.filter(text -> Secrets.same(text, secret)).isPresent();
  }
}
