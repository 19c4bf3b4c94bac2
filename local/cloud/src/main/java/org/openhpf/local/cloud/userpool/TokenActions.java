package org.openhpf.local.cloud.userpool;

import java.util.Map;

/** GetTokensFromRefreshToken, RevokeToken and AdminUserGlobalSignOut. */
record TokenActions(Client client, Directory directory, Tokens tokens) {
  Map<String, Action> actions() {
    return Map.of(
        "GetTokensFromRefreshToken", this::refresh,
        "RevokeToken", this::revoke,
        "AdminUserGlobalSignOut", this::signOut);
  }

  private Map<String, Object> refresh(Request request) {
    client.requireClient(request);
    if (!client.isSecret(request.optional("ClientSecret"))) {
      throw CognitoException.notAuthorized("Invalid client secret");
    }
    return Map.of(
        "AuthenticationResult",
        tokens.refresh(request.text("RefreshToken"), request.texts("ClientMetadata")));
  }

  /** A token nobody knows is as good as revoked (RFC 7009, 2.2). */
  private Map<String, Object> revoke(Request request) {
    if (!request.text("ClientId").equals(client.settings().clientId())
        || !client.isSecret(request.optional("ClientSecret"))) {
      throw new CognitoException("UnauthorizedException", "Invalid client or client secret");
    }
    String token = request.text("Token");
    if (tokens.isSigned(token)) {
      throw new CognitoException("UnsupportedTokenTypeException", "Unsupported token type");
    }
    directory.grant(Secrets.hash(token)).ifPresent(directory::revoke);
    return Map.of();
  }

  private Map<String, Object> signOut(Request request) {
    client.requirePool(request);
    String username = request.name("Username");
    directory.revokeAll(directory.get(username).username());
    return Map.of();
  }
}
