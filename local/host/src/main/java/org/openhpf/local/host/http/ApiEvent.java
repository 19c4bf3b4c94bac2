package org.openhpf.local.host.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the event of an HTTP API: payload format 2.0. */
final class ApiEvent {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final String account;

  ApiEvent(String account) {
    this.account = account;
  }

  /**
   * @param requestId of this request, as in the reply's {@code apigw-requestid}
   * @param caller the claims of a verified token; empty on a public route
   */
  byte[] of(ApiRequest request, Routes.Match match, String requestId, Optional<Caller> caller) {
    ObjectNode event =
        JSON.createObjectNode().put("version", "2.0").put("routeKey", match.route().routeKey());
    event.put("rawPath", request.path());
    event.put("rawQueryString", request.rawQuery());
    if (!request.cookies().isEmpty()) {
      request.cookies().forEach(event.putArray("cookies")::add);
    }
    ObjectNode headers = event.putObject("headers");
    request.headers().forEach(headers::put);
    forwarding(request).forEach(headers::put);
    putTexts(event, "queryStringParameters", request.queryParameters());
    context(event.putObject("requestContext"), request, match, requestId, caller);
    putTexts(event, "pathParameters", match.pathParameters());
    if (request.body().length > 0) {
      event.put(
          "body",
          request.hasTextBody()
              ? new String(request.body(), StandardCharsets.UTF_8)
              : Base64.getEncoder().encodeToString(request.body()));
    }
    event.put("isBase64Encoded", request.body().length > 0 && !request.hasTextBody());
    return JSON.writeValueAsBytes(event);
  }

  private static void putTexts(ObjectNode event, String name, Map<String, String> texts) {
    if (!texts.isEmpty()) {
      ObjectNode node = event.putObject(name);
      texts.forEach(node::put);
    }
  }

  private static Map<String, String> forwarding(ApiRequest request) {
    String forwarded = request.header("x-forwarded-for").map(before -> before + ", ").orElse("");
    String host = request.header("host").orElse("");
    return Map.of(
        "x-forwarded-for",
        forwarded + request.sourceIp(),
        "x-forwarded-port",
        host.contains(":") ? host.substring(host.lastIndexOf(':') + 1) : "80",
        "x-forwarded-proto",
        "http",
        "x-amzn-trace-id",
        "Root=1-%08x-%024x"
            .formatted(
                System.currentTimeMillis() / 1000,
                ThreadLocalRandom.current().nextLong(Long.MAX_VALUE)));
  }

  private void context(
      ObjectNode context,
      ApiRequest request,
      Routes.Match match,
      String requestId,
      Optional<Caller> caller) {
    Instant now = Instant.now();
    String host = request.header("host").orElse("localhost").replaceFirst(":\\d+$", "");
    context.put("accountId", account).put("apiId", "local");
    caller.ifPresent(known -> authorizer(context, match, known));
    context.put("domainName", host).put("domainPrefix", host.split("\\.")[0]);
    context
        .putObject("http")
        .put("method", request.method())
        .put("path", request.path())
        .put("protocol", request.protocol())
        .put("sourceIp", request.sourceIp())
        .put("userAgent", request.header("user-agent").orElse(""));
    context
        .put("requestId", requestId)
        .put("routeKey", match.route().routeKey())
        .put("stage", "$default");
    context.put("time", TIME.format(now)).put("timeEpoch", now.toEpochMilli());
  }

  private static void authorizer(ObjectNode context, Routes.Match match, Caller caller) {
    ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
    ObjectNode claims = jwt.putObject("claims");
    caller.claims().forEach((name, value) -> claims.put(name, claimText(value)));
    if (match.route().scopes().isEmpty()) {
      jwt.putNull("scopes");
    } else {
      caller.scopes().forEach(jwt.putArray("scopes")::add);
    }
  }

  /** HTTP APIs deliver every claim as text, a list as {@code [a b]}. */
  private static String claimText(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(ApiEvent::claimText).collect(Collectors.joining(" ", "[", "]"))
        : String.valueOf(value);
  }
}
