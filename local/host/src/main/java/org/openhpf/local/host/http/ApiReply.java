package org.openhpf.local.host.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reply to a client; {@code headers} have names in lower case. */
record ApiReply(int status, Map<String, String> headers, List<String> cookies, byte[] body) {
  static final ApiReply UNAUTHORIZED = message(401, "Unauthorized");
  static final ApiReply FORBIDDEN = message(403, "Forbidden");
  static final ApiReply NOT_FOUND = message(404, "Not Found");
  static final ApiReply TOO_LARGE = message(413, "Request Entity Too Large");
  static final ApiReply HEAD_TOO_LARGE = message(431, "Request Header Fields Too Large");
  static final ApiReply BAD_REQUEST = message(400, "Bad Request");
  static final ApiReply FAILED = message(500, "Internal Server Error");
  static final ApiReply LATE = message(503, "Service Unavailable");

  private static final JsonMapper JSON = JsonMapper.shared();

  /** A reply of API Gateway's own. */
  static ApiReply message(int status, String message) {
    byte[] body = ("{\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8);
    return new ApiReply(status, Map.of("content-type", "application/json"), List.of(), body);
  }

  static ApiReply empty(int status) {
    return new ApiReply(status, Map.of(), List.of(), new byte[0]);
  }

  /** The reply again, with more headers; those replace its own. */
  ApiReply with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new ApiReply(status, all, cookies, body);
  }

  /**
   * What a function's payload means: an object with a {@code statusCode} is a reply; anything else
   * is the body of a 200 in JSON. A malformed reply is a 500.
   */
  static ApiReply ofPayload(byte[] payload) {
    try {
      JsonNode reply = JSON.readTree(payload);
      if (!reply.has("statusCode")) {
        byte[] body =
            reply.isString() ? reply.asString().getBytes(StandardCharsets.UTF_8) : payload;
        return new ApiReply(200, Map.of("content-type", "application/json"), List.of(), body);
      }
      int status = reply.get("statusCode").asInt();
      if (status < 200 || status > 599) {
        return FAILED;
      }
      Map<String, String> headers = new LinkedHashMap<>();
      headers.put("content-type", "text/plain;charset=UTF-8");
      reply
          .path("headers")
          .forEachEntry(
              (name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value.asString()));
      List<String> cookies = new ArrayList<>();
      reply.path("cookies").forEach(cookie -> cookies.add(cookie.asString()));
      return new ApiReply(status, headers, cookies, body(reply));
    } catch (JacksonException | IllegalArgumentException e) {
      return FAILED;
    }
  }

  private static byte[] body(JsonNode reply) {
    String body = reply.path("body").asString("");
    return reply.path("isBase64Encoded").asBoolean(false)
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }
}
