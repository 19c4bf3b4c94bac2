package org.openhpf.edge.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openhpf.edge.log.Log;
import org.openhpf.edge.log.RequestMetrics;
import org.openhpf.kernel.Correlation;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.RequestKey;
import org.openhpf.kernel.RetryLater;

/**
 * The HTTP side of a capability: finds the route by API Gateway's routeKey, checks who calls before
 * anything is read, decodes, calls the use case, and writes reply or problem.
 */
public final class HttpFunction
    implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Map<String, BoundRoute<?>> routes;

  /** A route with its reader; made once, at init. */
  private record BoundRoute<Q extends Record>(Route<Q> route, RequestReader<Q> reader) {
    static <Q extends Record> BoundRoute<Q> of(Route<Q> route) {
      return new BoundRoute<>(route, new RequestReader<>(route));
    }

    Reply answer(APIGatewayV2HTTPEvent event, Call call) {
      return switch (reader.read(event)) {
        case RequestReader.Result.Refused<Q>(Problem problem) -> Reply.problem(problem);
        case RequestReader.Result.Read<Q>(Q request) -> route.handler().apply(request, call);
      };
    }
  }

  public HttpFunction(List<Route<?>> routes) {
    this.routes = routes.stream().collect(Collectors.toUnmodifiableMap(Route::key, BoundRoute::of));
  }

  @Override
  public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
    String correlationId = CorrelationIds.of(event);
    return Correlation.within(
        correlationId,
        () -> {
          var metrics = RequestMetrics.start(event.getRouteKey());
          Reply reply = answer(event, correlationId);
          metrics.end(reply.status());
          return ReplyWriter.write(reply, event, correlationId);
        });
  }

  private Reply answer(APIGatewayV2HTTPEvent event, String correlationId) {
    BoundRoute<?> bound = routes.get(event.getRouteKey());
    if (bound == null) {
      return Reply.problem(Problems.NOT_FOUND);
    }
    Access access = bound.route().access();
    Optional<Caller> caller = access.isPublic() ? Optional.empty() : Gate.caller(event);
    try {
      Optional<Problem> refusal = Gate.refusal(access, caller, event);
      if (refusal.isPresent()) {
        return Reply.problem(refusal.get());
      }
      var call = new Call(caller, requestKey(bound.route(), caller, event), correlationId);
      return bound.answer(event, call);
    } catch (InvalidValue e) {
      return Reply.problem(
          Problems.INVALID_REQUEST.at(List.of(new Problem.FieldError(e.field(), e.reason()))));
    } catch (RetryLater e) {
      Log.warn("a dependency failed in a way that may pass", e);
      return Reply.problem(Problems.TRY_AGAIN_LATER).with("retry-after", "2");
    } catch (RuntimeException e) {
      Log.error("a request failed", e);
      return Reply.problem(Problems.INTERNAL_ERROR);
    }
  }

  /** The scope is caller and path: two people, and two resources, may use one key. */
  private static Optional<RequestKey> requestKey(
      Route<?> route, Optional<Caller> caller, APIGatewayV2HTTPEvent event) {
    String key = event.getHeaders() == null ? null : event.getHeaders().get("idempotency-key");
    if (!route.takesRequestKey() || key == null) {
      return Optional.empty();
    }
    String scope =
        caller.map(Caller::personId).orElse("public")
            + " "
            + route.method()
            + " "
            + event.getRawPath();
    String body = event.getBody() == null ? "" : event.getBody();
    String hash = Hashes.sha256Hex(body.getBytes(StandardCharsets.UTF_8));
    return Optional.of(new RequestKey(scope, key, hash));
  }
}
