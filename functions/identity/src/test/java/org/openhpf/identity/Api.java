package org.openhpf.identity;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhpf.edge.http.HttpFunction;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.http.Route;
import tools.jackson.databind.JsonNode;

/** Routes as API Gateway calls them, without a network. */
public final class Api {
  private final HttpFunction function;

  public Api(List<Route<?>> routes) {
    function = new HttpFunction(routes);
  }

  /** A reply. */
  public record Answer(int status, JsonNode body, String location, List<String> cookies) {
    /** Of the sign-in's reply. */
    public String sessionId() {
      return body.path("sessionId").asString("");
    }

    public String problem() {
      return body.path("type").asString("").replace("/problems/", "");
    }
  }

  /** One call in the making. */
  public final class Asking {
    private final APIGatewayV2HTTPEvent event = new APIGatewayV2HTTPEvent();

    private Asking(String routeKey) {
      event.setRouteKey(routeKey);
      event.setRawPath(routeKey.substring(routeKey.indexOf(' ') + 1));
      event.setHeaders(Map.of("content-type", "application/json"));
      event.setPathParameters(new HashMap<>());
      event.setQueryStringParameters(new HashMap<>());
      event.setRequestContext(new RequestContext());
    }

    public Asking path(String name, String value) {
      event.getPathParameters().put(name, value);
      return this;
    }

    public Asking query(String name, String value) {
      event.getQueryStringParameters().put(name, value);
      return this;
    }

    public Asking query(Map<String, String> values) {
      event.getQueryStringParameters().putAll(values);
      return this;
    }

    public Asking body(Map<String, ?> values) {
      event.setBody(Json.write(values));
      return this;
    }

    public Asking cookies(List<String> cookies) {
      event.setCookies(cookies.stream().map(each -> each.split(";")[0]).toList());
      return this;
    }

    /** As a citizen with a token of this person. */
    public Asking as(String personId) {
      return with(
          Map.of(
              "person_id", personId,
              "cognito:groups", "[citizen]",
              "assurance_level", "1",
              "channel", "web"));
    }

    /** With a token of these claims. */
    public Asking with(Map<String, String> claims) {
      var jwt = new Authorizer.JWT();
      jwt.setClaims(claims);
      var authorizer = new Authorizer();
      authorizer.setJwt(jwt);
      event.getRequestContext().setAuthorizer(authorizer);
      return this;
    }

    public Answer answer() {
      APIGatewayV2HTTPResponse reply = function.apply(event);
      String body = reply.getBody() == null || reply.getBody().isEmpty() ? "{}" : reply.getBody();
      return new Answer(
          reply.getStatusCode(),
          Json.read(body),
          reply.getHeaders().getOrDefault("location", ""),
          reply.getCookies() == null ? List.of() : reply.getCookies());
    }
  }

  public Asking ask(String routeKey) {
    return new Asking(routeKey);
  }
}
