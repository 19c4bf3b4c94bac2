package org.openhpf.local.host.console;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openhpf.local.cloud.TokenRequest;
import org.openhpf.local.cloud.UserPool;
import org.openhpf.local.host.LocalPages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /_local/tokens}: bearer tokens for anybody who asks, of the local user pool. */
public final class TokenPages implements LocalPages {
  private static final Set<String> FIELDS = Set.of("role", "idNumber", "name", "level", "channel");

  private final Optional<UserPool> userPool;

  /** {@code userPool}: empty where tokens come from elsewhere. */
  public TokenPages(Optional<UserPool> userPool) {
    this.userPool = userPool;
  }

  @Override
  public void register(HttpRouting.Builder routing) {
    routing.post("/_local/tokens", this::issue);
  }

  /** Answers {@code {"token", "expiresIn"}}, the latter in seconds. */
  private void issue(ServerRequest request, ServerResponse response) {
    if (userPool.isEmpty()) {
      Replies.problem(
          response,
          501,
          "tokens-come-from-elsewhere",
          "The user pool is not this machine's: ask it for tokens");
      return;
    }
    UserPool.Issued issued =
        userPool
            .get()
            .issue(parse(JsonMapper.shared().readTree(request.content().as(byte[].class))));
    Replies.json(response, Map.of("token", issued.token(), "expiresIn", issued.expiresIn()));
  }

  private static TokenRequest parse(JsonNode body) {
    if (!body.isObject()) {
      throw new IllegalArgumentException(
          "an object {role, idNumber, name, level, channel} is expected");
    }
    for (String field : body.propertyNames()) {
      if (!FIELDS.contains(field)) {
        throw new IllegalArgumentException("unknown field " + field);
      }
    }
    JsonNode level = body.path("level");
    if (!level.isMissingNode() && !level.isInt()) {
      throw new IllegalArgumentException("level is 1, 2, 3 or 4");
    }
    return new TokenRequest(
        TokenRequest.Role.of(text(body, "role").orElse("citizen")),
        text(body, "idNumber"),
        text(body, "name"),
        level.asInt(TokenRequest.DEFAULT_LEVEL),
        text(body, "channel").orElse(TokenRequest.DEFAULT_CHANNEL));
  }

  private static Optional<String> text(JsonNode body, String field) {
    JsonNode value = body.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw new IllegalArgumentException(field + " is a text");
    }
    return Optional.of(value.asString());
  }
}
