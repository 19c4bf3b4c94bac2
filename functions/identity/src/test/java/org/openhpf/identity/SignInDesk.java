package org.openhpf.identity;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Http;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.HttpFunction;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.http.Role;
import org.openhpf.edge.http.Standings;
import org.openhpf.identity.binding.BindingKind;
import org.openhpf.identity.binding.DynamoBindings;
import org.openhpf.identity.binding.KnownBy;
import org.openhpf.identity.notice.DynamoOneTimeCodes;
import org.openhpf.identity.person.DynamoPersons;
import org.openhpf.identity.person.Persons;
import org.openhpf.identity.pool.MemoryPool;
import org.openhpf.identity.session.DynamoPseudonyms;
import org.openhpf.kernel.Ids;
import org.openhpf.local.testing.MemoryStack;
import org.openhpf.local.testing.StillClock;
import org.openhpf.local.testing.dynamodb.MemoryDynamoDb;
import org.openhpf.storage.DynamoStandings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.JsonNode;

/** The HTTP side over tables and a user pool in memory, as its clients use it. */
public final class SignInDesk {
  public static final String MORNING = "2026-11-20T10:00:00+08:00";
  public static final String PHONE = "13800000001";
  public static final String ADDRESS = "203.0.113.7";

  public final StillClock clock;
  public final MemoryPool pool;
  public final DynamoParts parts;
  public final DynamoStandings standings;
  private final MemoryStack stack;
  private final HttpFunction http;

  /** What came back. */
  public record Reply(
      int status, JsonNode body, Map<String, String> headers, List<String> cookies) {
    public String problem() {
      return body.path("type").asString("").replace("/problems/", "");
    }

    public String sessionId() {
      return body.path("sessionId").asString();
    }

    public String kind() {
      return body.path("challenge").path("kind").asString("");
    }

    public String token(String name) {
      return body.path("tokens").path(name).asString("");
    }
  }

  public SignInDesk() {
    this(client -> client);
  }

  /**
   * @param seen how its client of DynamoDB is looked at
   */
  public SignInDesk(UnaryOperator<DynamoDbClient> seen) {
    this(new MemoryPool(), null, seen);
  }

  /** Another environment over the same tables and pool. */
  public SignInDesk(SignInDesk other) {
    this(other.pool, other, client -> client);
  }

  private SignInDesk(MemoryPool pool, SignInDesk other, UnaryOperator<DynamoDbClient> seen) {
    this.pool = pool;
    this.clock = other == null ? StillClock.at(MORNING) : other.clock;
    this.stack = other == null ? MemoryStack.of(IdentityFunction.class, clock) : other.stack;
    this.parts = parts(seen.apply(stack.dynamoDb()));
    var environment = stack.environment("identity-http");
    standings = new DynamoStandings(parts.table().beside(environment.get("STANDING_TABLE")), clock);
    environment.put("USER_POOL_ID", "memory");
    var identity = new DynamoIdentity(environment, parts, pool);
    pool.ask(
        identity.defineChallenge(),
        identity.createChallenge(),
        identity.verifyChallenge(),
        identity.tokenClaims());
    http = new HttpFunction(identity.routes(), Standings.NONE);
  }

  /** As this environment has them, with a client of one's own. */
  public DynamoParts parts(DynamoDbClient dynamoDb) {
    return DynamoParts.of(
        stack.environment("identity-http"),
        "IDENTITY",
        dynamoDb,
        stack.kms(),
        clock,
        new Ids(clock, new Random(7)));
  }

  public MemoryDynamoDb dynamoDb() {
    return stack.dynamoDb();
  }

  public Reply start(String phone) {
    return start(phone, ADDRESS);
  }

  public Reply start(String phone, String address) {
    return post(
        "/v1/sessions", Map.of("way", "phone", "phone", phone), Map.of(), Map.of(), address);
  }

  public Reply answer(String sessionId, Map<String, Object> answer) {
    return send(
        "POST /v1/sessions/{sessionId}/answers",
        "/v1/sessions/" + sessionId + "/answers",
        Map.of("sessionId", sessionId),
        Json.write(answer),
        Map.of(),
        Map.of(),
        ADDRESS);
  }

  public Reply code(String sessionId, String code) {
    return answer(sessionId, Map.of("code", code));
  }

  public Reply refresh(String handle) {
    return post(
        "/v1/sessions/refresh", Map.of("refreshToken", handle), Map.of(), Map.of(), ADDRESS);
  }

  public Reply post(
      String path,
      Map<String, ?> body,
      Map<String, String> claims,
      Map<String, String> headers,
      String address) {
    return send("POST " + path, path, Map.of(), Json.write(body), claims, headers, address);
  }

  /** Signs somebody in by his phone, whether he has an account or not. */
  public Reply signIn(String phone) {
    Reply started = start(phone);
    return code(started.sessionId(), codeOf(phone));
  }

  /** What its owner reads on the phone. */
  public String codeOf(String phone) {
    return new DynamoOneTimeCodes(parts)
        .find(userOf(phone))
        .flatMap(code -> code.code())
        .orElseThrow();
  }

  /** The same where he is signed in as nobody. */
  public String decoyCodeOf(String phone) {
    return new DynamoOneTimeCodes(parts)
        .find(new DynamoPseudonyms(parts.index()).decoy(phone))
        .flatMap(code -> code.code())
        .orElseThrow();
  }

  public String userOf(String phone) {
    return new DynamoBindings(parts)
        .find(BindingKind.PHONE, phone)
        .map(binding -> binding.personId())
        .filter(person -> pool.has(person))
        .orElseGet(() -> new DynamoPseudonyms(parts.index()).decoy(phone));
  }

  /** The claims that API Gateway would pass on of an access token. */
  public Map<String, String> claims(Reply signedIn) {
    MemoryPool.Issued issued = pool.issued(signedIn.token("accessToken"));
    var claims = new HashMap<String, String>();
    issued.claims().access().forEach((name, value) -> claims.put(name, value.toString()));
    claims.put("cognito:groups", "[" + String.join(" ", issued.claims().groups()) + "]");
    return claims;
  }

  public Reply get(String path, Map<String, String> claims) {
    return send("GET " + path, path, Map.of(), null, claims, Map.of(), ADDRESS);
  }

  public JsonNode getPage(String path, Map<String, String> claims, Map<String, String> query) {
    var event = event("GET " + path, path, Map.of(), null, claims, Map.of(), ADDRESS);
    event.setQueryStringParameters(query);
    return Json.read(http.apply(event).getBody());
  }

  /** Somebody with an account who has not signed in here yet. */
  public String makeKnown(String phone) {
    var registering =
        new DynamoPersons(parts)
            .register(
                new KnownBy(BindingKind.PHONE, phone),
                Optional.empty(),
                Optional.empty(),
                Set.of(Role.CITIZEN),
                new Persons.Source("", "test"));
    String personId = ((Persons.Registering.Registered) registering).person().personId();
    pool.createUser(personId, Set.of(Role.CITIZEN));
    return personId;
  }

  public Reply delete(String route, Map<String, String> parameters, Map<String, String> claims) {
    return send("DELETE " + route, route, parameters, null, claims, Map.of(), ADDRESS);
  }

  public Reply send(
      String routeKey,
      String path,
      Map<String, String> parameters,
      String body,
      Map<String, String> claims,
      Map<String, String> headers,
      String address) {
    APIGatewayV2HTTPResponse reply =
        http.apply(event(routeKey, path, parameters, body, claims, headers, address));
    return new Reply(
        reply.getStatusCode(),
        Json.read(reply.getBody() == null ? "{}" : reply.getBody()),
        reply.getHeaders(),
        reply.getCookies() == null ? List.of() : reply.getCookies());
  }

  private static APIGatewayV2HTTPEvent event(
      String routeKey,
      String path,
      Map<String, String> parameters,
      String body,
      Map<String, String> claims,
      Map<String, String> headers,
      String address) {
    var event = new APIGatewayV2HTTPEvent();
    event.setRouteKey(routeKey);
    event.setRawPath(path);
    event.setPathParameters(parameters);
    event.setHeaders(headers);
    event.setBody(body);
    if (headers.containsKey("cookie")) {
      event.setCookies(List.of(headers.get("cookie")));
    }
    var context = new RequestContext();
    context.setHttp(new Http(routeKey.split(" ")[0], path, "HTTP/1.1", address, "test"));
    context.setAuthorizer(
        claims.isEmpty() ? null : new Authorizer(new JWT(claims, List.of()), null, null));
    event.setRequestContext(context);
    return event;
  }
}
