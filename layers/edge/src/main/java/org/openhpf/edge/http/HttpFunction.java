package org.openhpf.edge.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openhpf.edge.log.Log;
import org.openhpf.edge.log.RequestMetrics;
import org.openhpf.kernel.Correlation;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.RetryLater;

/**
 * The HTTP side of a capability: finds the route by API Gateway's routeKey, checks who calls before
 * anything is read, decodes, calls the use case, and writes reply or problem.
 */
public final class HttpFunction
    implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private static final Addresses ADDRESSES = Addresses.of(System.getenv());

  private final Map<String, BoundRoute<?>> routes;
  private final Gate gate;

  /** A route with its reader; made once, at init. */
  private record BoundRoute<Q extends Record>(Route<Q> route, RequestReader<Q> reader) {
    static <Q extends Record> BoundRoute<Q> of(Route<Q> route) {
      return new BoundRoute<>(route, new RequestReader<>(route));
    }

    Reply answer(APIGatewayV2HTTPEvent event, Optional<Caller> caller, String correlationId) {
      return switch (reader.read(event)) {
        case RequestReader.Result.Refused<Q>(Problem problem) -> Reply.problem(problem);
        case RequestReader.Result.Read<Q>(Q request) -> {
          var call =
              new Call(
                  caller,
                  RequestKeys.of(route, caller, event),
                  correlationId,
                  Cookies.of(event),
                  ADDRESSES.of(event));
          yield route.handler().apply(request, call);
        }
      };
    }
  }

  /** Of routes that nobody uses for another. */
  public HttpFunction(List<Route<?>> routes) {
    this(routes, Standings.NONE);
  }

  /**
   * @param standings of those who act for others
   */
  public HttpFunction(List<Route<?>> routes, Standings standings) {
    this.routes = routes.stream().collect(Collectors.toUnmodifiableMap(Route::key, BoundRoute::of));
    this.gate = new Gate(standings);
  }

  @Override
  public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
    String correlationId = CorrelationIds.of(event);
    BoundRoute<?> bound = event.getRouteKey() == null ? null : routes.get(event.getRouteKey());
    return Correlation.within(
        correlationId,
        () -> {
          // A key that is no route of ours would be a dimension that anybody can make more of.
          var metrics = RequestMetrics.start(bound == null ? "-" : bound.route().key());
          var response = respond(bound, event, correlationId);
          metrics.end(response.getStatusCode());
          return response;
        });
  }

  private APIGatewayV2HTTPResponse respond(
      BoundRoute<?> bound, APIGatewayV2HTTPEvent event, String correlationId) {
    Reply reply;
    try {
      reply =
          bound == null ? Reply.problem(Problems.NOT_FOUND) : answer(bound, event, correlationId);
      return ReplyWriter.write(reply, event, correlationId);
    } catch (InvalidValue e) {
      reply =
          Reply.problem(
              Problems.INVALID_REQUEST.at(List.of(new Problem.FieldError(e.field(), e.reason()))));
    } catch (RetryLater e) {
      Log.warn("a dependency failed in a way that may pass", e);
      reply = Reply.problem(Problems.TRY_AGAIN_LATER).with("retry-after", "2");
    } catch (RuntimeException e) {
      Log.error("a request failed", e);
      reply = Reply.problem(Problems.INTERNAL_ERROR);
    }
    return ReplyWriter.write(reply, event, correlationId);
  }

  private Reply answer(BoundRoute<?> bound, APIGatewayV2HTTPEvent event, String correlationId) {
    Access access = bound.route().access();
    Optional<Caller> caller = access.isPublic() ? Optional.empty() : Gate.caller(event);
    Optional<Problem> refusal = gate.refusal(access, caller, event);
    return refusal.isPresent()
        ? Reply.problem(refusal.get())
        : bound.answer(event, caller, correlationId);
  }
}
