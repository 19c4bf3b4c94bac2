package org.openhpf.edge.event;

import static org.openhpf.edge.event.Members.map;
import static org.openhpf.edge.event.Members.object;
import static org.openhpf.edge.event.Members.text;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Http;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Requests and replies of an HTTP API, payload format 2.0. */
public final class HttpEvents {
  private HttpEvents() {}

  /** Of the authorizers only the JWT one is read: it is the only one we have. */
  public static APIGatewayV2HTTPEvent read(JsonNode json) {
    var event = new APIGatewayV2HTTPEvent();
    event.setVersion(text(json, "version"));
    event.setRouteKey(text(json, "routeKey"));
    event.setRawPath(text(json, "rawPath"));
    event.setRawQueryString(text(json, "rawQueryString"));
    event.setCookies(Members.list(json, "cookies", Members::scalar));
    event.setHeaders(lowerCased(map(json, "headers", Members::scalar)));
    event.setQueryStringParameters(map(json, "queryStringParameters", Members::scalar));
    event.setPathParameters(map(json, "pathParameters", Members::scalar));
    event.setStageVariables(map(json, "stageVariables", Members::scalar));
    event.setBody(text(json, "body"));
    JsonNode base64 = json.get("isBase64Encoded");
    event.setIsBase64Encoded(base64 != null && base64.isBoolean() && base64.booleanValue());
    JsonNode context = object(json, "requestContext");
    event.setRequestContext(context == null ? null : context(context));
    return event;
  }

  private static RequestContext context(JsonNode json) {
    var context = new RequestContext();
    context.setRouteKey(text(json, "routeKey"));
    context.setAccountId(text(json, "accountId"));
    context.setStage(text(json, "stage"));
    context.setApiId(text(json, "apiId"));
    context.setDomainName(text(json, "domainName"));
    context.setDomainPrefix(text(json, "domainPrefix"));
    context.setTime(text(json, "time"));
    context.setTimeEpoch(Members.number(json, "timeEpoch"));
    context.setRequestId(text(json, "requestId"));
    JsonNode http = object(json, "http");
    context.setHttp(http == null ? null : http(http));
    JsonNode authorizer = object(json, "authorizer");
    JsonNode jwt = authorizer == null ? null : object(authorizer, "jwt");
    context.setAuthorizer(jwt == null ? null : new Authorizer(jwt(jwt), null, null));
    return context;
  }

  private static Http http(JsonNode json) {
    return new Http(
        text(json, "method"),
        text(json, "path"),
        text(json, "protocol"),
        text(json, "sourceIp"),
        text(json, "userAgent"));
  }

  private static JWT jwt(JsonNode json) {
    return new JWT(
        map(json, "claims", Members::scalar), Members.list(json, "scopes", Members::scalar));
  }

  /** HTTP APIs write header names in lower case; emulators of them do not all. */
  private static Map<String, String> lowerCased(Map<String, String> headers) {
    if (headers == null) {
      return null;
    }
    var lower = LinkedHashMap.<String, String>newLinkedHashMap(headers.size());
    headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    return lower;
  }

  /** Only the members of format 2.0, none of them null. */
  public static JsonNode write(APIGatewayV2HTTPResponse reply) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("statusCode", reply.getStatusCode());
    if (reply.getHeaders() != null) {
      reply.getHeaders().forEach(json.putObject("headers")::put);
    }
    if (reply.getCookies() != null) {
      reply.getCookies().forEach(json.putArray("cookies")::add);
    }
    if (reply.getBody() != null) {
      json.put("body", reply.getBody());
    }
    return json.put("isBase64Encoded", reply.getIsBase64Encoded());
  }
}
