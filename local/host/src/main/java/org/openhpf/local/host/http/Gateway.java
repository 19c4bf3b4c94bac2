package org.openhpf.local.host.http;

import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.openhpf.local.host.InvocationReply;
import org.openhpf.local.host.Invoker;
import org.openhpf.local.host.LogBook;
import org.openhpf.local.host.http.JwtAuthorizer.Allowed;
import org.openhpf.local.host.http.JwtAuthorizer.Forbidden;
import org.openhpf.local.host.http.JwtAuthorizer.Unauthorized;
import org.openhpf.local.host.template.FunctionResource;
import org.openhpf.local.host.template.HttpApiResource;

/** What an API Gateway HTTP API does with a request: CORS, route, authorizer, invocation, reply. */
public final class Gateway {
  /** Lambda's limit of an event. */
  private static final int LONGEST_EVENT = 6 * 1024 * 1024;

  /** Request line and headers together, in characters. */
  private static final int LONGEST_HEAD = 10_240;

  private final Routes routes;
  private final Optional<JwtAuthorizer> authorizer;
  private final Optional<CorsPolicy> cors;
  private final ApiEvent events;
  private final Invoker invoker;
  private final LogBook log;

  /** {@code account}: twelve digits, for the events. */
  public Gateway(
      HttpApiResource api,
      List<FunctionResource> functions,
      String account,
      Invoker invoker,
      LogBook log) {
    this.routes = new Routes(functions);
    this.authorizer =
        api.authorizer().map(settings -> new JwtAuthorizer(settings, InstantSource.system()));
    this.cors = api.cors().map(CorsPolicy::new);
    this.events = new ApiEvent(account);
    this.invoker = invoker;
    this.log = log;
  }

  ApiReply answer(ApiRequest request) throws InterruptedException {
    long began = System.nanoTime();
    String requestId = requestId();
    if (request.headLength() > LONGEST_HEAD) {
      return ApiReply.HEAD_TOO_LARGE;
    }
    if (request.isTooLong()) {
      return ApiReply.TOO_LARGE;
    }
    if (cors.isPresent() && cors.get().isPreflight(request)) {
      return ApiReply.empty(204).with(cors.get().preflightHeaders(request));
    }
    Optional<Routes.Match> match = routes.find(request.method(), request.path());
    ApiReply reply =
        match.isEmpty() ? ApiReply.NOT_FOUND : authorized(request, match.get(), requestId);
    String routeKey = match.map(found -> found.route().routeKey()).orElse("-");
    // As the access log on AWS: what was asked, not by whom.
    log.append(
        "api",
        "%s %s %d %d ms"
            .formatted(
                requestId, routeKey, reply.status(), (System.nanoTime() - began) / 1_000_000));
    return withGatewayHeaders(reply, request, requestId);
  }

  /** The functions' own CORS headers are dropped where the gateway sets them. */
  private ApiReply withGatewayHeaders(ApiReply reply, ApiRequest request, String requestId) {
    Map<String, String> headers = new LinkedHashMap<>(reply.headers());
    if (cors.isPresent()) {
      headers.keySet().removeIf(name -> name.startsWith("access-control-"));
      headers.putAll(cors.get().headers(request));
    }
    headers.put("apigw-requestid", requestId);
    return new ApiReply(reply.status(), headers, reply.cookies(), reply.body());
  }

  private ApiReply authorized(ApiRequest request, Routes.Match match, String requestId)
      throws InterruptedException {
    if (match.route().isPublic() || authorizer.isEmpty()) {
      return invoke(request, match, requestId, Optional.empty());
    }
    return switch (authorizer
        .get()
        .decide(request.header("authorization"), match.route().scopes())) {
      case Allowed allowed -> invoke(request, match, requestId, Optional.of(allowed.caller()));
      case Unauthorized refused ->
          ApiReply.UNAUTHORIZED.with(Map.of("www-authenticate", refused.challenge()));
      case Forbidden refused ->
          ApiReply.FORBIDDEN.with(Map.of("www-authenticate", refused.challenge()));
    };
  }

  private ApiReply invoke(
      ApiRequest request, Routes.Match match, String requestId, Optional<Caller> caller)
      throws InterruptedException {
    byte[] event = events.of(request, match, requestId, caller);
    if (event.length > LONGEST_EVENT) {
      return ApiReply.TOO_LARGE;
    }
    InvocationReply reply = invoker.invoke(match.function(), event);
    return reply
        .error()
        .map(error -> error.equals("Sandbox.Timedout") ? ApiReply.LATE : ApiReply.FAILED)
        .orElseGet(() -> ApiReply.ofPayload(reply.payload()));
  }

  private static String requestId() {
    byte[] id = new byte[11];
    ThreadLocalRandom.current().nextBytes(id);
    return Base64.getUrlEncoder().encodeToString(id);
  }
}
