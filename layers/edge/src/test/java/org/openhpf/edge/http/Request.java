package org.openhpf.edge.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;
import java.util.HashMap;
import java.util.Map;

/** A request in the making. */
final class Request {
  private final APIGatewayV2HTTPEvent event = new APIGatewayV2HTTPEvent();

  private Request(String routeKey, String path) {
    event.setRouteKey(routeKey);
    event.setRawPath(path);
    event.setHeaders(new HashMap<>(Map.of("content-type", "application/json")));
    event.setPathParameters(new HashMap<>());
    event.setQueryStringParameters(new HashMap<>());
    var context = new RequestContext();
    context.setRequestId("gateway-request-1");
    event.setRequestContext(context);
  }

  static Request to(String routeKey) {
    return new Request(routeKey, routeKey.substring(routeKey.indexOf(' ') + 1));
  }

  Request body(String body) {
    event.setBody(body);
    return this;
  }

  Request base64(String body) {
    event.setBody(body);
    event.setIsBase64Encoded(true);
    return this;
  }

  Request header(String name, String value) {
    event.getHeaders().put(name, value);
    return this;
  }

  Request path(String name, String value) {
    event.getPathParameters().put(name, value);
    event.setRawPath(event.getRawPath().replace("{" + name + "}", value));
    return this;
  }

  Request query(String name, String value) {
    event.getQueryStringParameters().put(name, value);
    return this;
  }

  Request claims(Map<String, String> claims) {
    var jwt = Authorizer.JWT.builder().withClaims(claims).build();
    event.getRequestContext().setAuthorizer(new Authorizer(jwt, null, null));
    return this;
  }

  Request by(String personId, String groups, int level) {
    return claims(
        Map.of(
            "person_id",
            personId,
            "cognito:groups",
            groups,
            "assurance_level",
            Integer.toString(level),
            "channel",
            "h5"));
  }

  APIGatewayV2HTTPEvent event() {
    return event;
  }
}
