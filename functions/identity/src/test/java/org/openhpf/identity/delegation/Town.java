package org.openhpf.identity.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.HttpFunction;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Role;
import org.openhpf.edge.http.Route;
import org.openhpf.identity.IdentityFunction;
import org.openhpf.identity.binding.BindingKind;
import org.openhpf.identity.binding.KnownBy;
import org.openhpf.identity.employer.AgentRoutes;
import org.openhpf.identity.employer.DynamoEmployers;
import org.openhpf.identity.employer.EmployerRoutes;
import org.openhpf.identity.employer.EmployerRules;
import org.openhpf.identity.employer.RegisterEmployer;
import org.openhpf.identity.person.DynamoPersons;
import org.openhpf.identity.person.Persons;
import org.openhpf.identity.proof.ProofService;
import org.openhpf.identity.session.DynamoLimits;
import org.openhpf.identity.session.SignInReplies;
import org.openhpf.kernel.Ids;
import org.openhpf.local.testing.MemoryStack;
import org.openhpf.local.testing.StillClock;
import org.openhpf.storage.DynamoStandings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** People, employers and what they give to each other, over HTTP and the tables in memory. */
public final class Town {
  static final String PROBE = "POST /v1/probe";
  static final String GIVE = "POST /v1/me/delegations";
  static final String LIST = "GET /v1/me/delegations";
  static final String ACCEPT = "POST /v1/me/delegations/{delegationId}/acceptance";
  static final String END = "DELETE /v1/me/delegations/{delegationId}";

  record Probe() {}

  public final StillClock clock;
  public final Map<String, String> environment;
  public final DynamoDbClient dynamoDb;
  private final MemoryStack stack;
  private final DynamoParts parts;
  private final DynamoStandings standings;
  public final Persons persons;
  public final DynamoDelegations delegations;
  public final DelegationRules rules;
  public final ActForAnother actForAnother;
  final Pool pool;
  final AtomicReference<ProofService.Verdict> register;
  final Acted acted = new Acted();
  private final HttpFunction http;

  /** What passed the gate, by whose standing. */
  static final class Acted {
    private final Map<String, Integer> counts = new HashMap<>();

    void count(String standingId) {
      counts.merge(standingId, 1, Integer::sum);
    }

    int of(String standingId) {
      return counts.getOrDefault(standingId, 0);
    }
  }

  public static Town inMemory() {
    var clock = StillClock.at("2026-11-20T10:00:00+08:00");
    var stack = MemoryStack.of(IdentityFunction.class, clock);
    return new Town(
        clock, stack, stack.dynamoDb(), 1, new AtomicReference<>(ProofService.Verdict.MATCH));
  }

  private Town(
      StillClock clock,
      MemoryStack stack,
      DynamoDbClient dynamoDb,
      long seed,
      AtomicReference<ProofService.Verdict> register) {
    this.clock = clock;
    this.stack = stack;
    this.dynamoDb = dynamoDb;
    this.register = register;
    environment = stack.environment("identity-http");
    parts =
        DynamoParts.of(
            environment,
            "IDENTITY",
            dynamoDb,
            stack.kms(),
            clock,
            new Ids(clock, new Random(seed)));
    standings = new DynamoStandings(parts.table().beside(environment.get("STANDING_TABLE")), clock);
    persons = new DynamoPersons(parts);
    rules = new DelegationRules(clock);
    delegations = new DynamoDelegations(parts, standings, rules);
    pool = new Pool(environment, parts);
    actForAnother = new ActForAnother(delegations, persons, pool.sessions, pool.openSession, rules);
    http = new HttpFunction(routes(), standings::holds);
  }

  DynamoParts parts() {
    return parts;
  }

  Ids ids() {
    return parts.ids();
  }

  /** Another environment of the functions, with DynamoDB as it sees it. */
  Town beside(long seed, DynamoDbClient seen) {
    return new Town(clock, stack, seen, seed, register);
  }

  private List<Route<?>> routes() {
    var acting = new ActingReplies(actForAnother, new SignInReplies(pool.rules));
    var employers = new DynamoEmployers(parts);
    var employerRules = new EmployerRules(clock);
    var registerEmployer =
        new RegisterEmployer(
            employers,
            new ScriptedRegister(register),
            new DynamoLimits(parts),
            employerRules,
            parts.ids());
    var routes = new ArrayList<Route<?>>();
    routes.addAll(new DelegationRoutes(persons, delegations, rules, acting, parts.ids()).all());
    routes.addAll(
        new AgentRoutes(employers, persons, delegations, rules, acting, parts.ids()).all());
    routes.addAll(new EmployerRoutes(registerEmployer, persons, employerRules).all());
    routes.add(
        Route.post("/v1/probe", Probe.class)
            .roles(Role.CITIZEN)
            .matter("appointments")
            .to(
                (request, call) -> {
                  acted.count(call.caller().acting().orElseThrow().standingId());
                  return Reply.noContent();
                }));
    routes.add(
        Route.post("/v1/employer-probe", Probe.class)
            .roles(Role.AGENT)
            .matter("contributions")
            .to(
                (request, call) -> {
                  acted.count(call.caller().acting().orElseThrow().standingId());
                  return Reply.noContent();
                }));
    return routes;
  }

  /** Somebody with an account whose name and number are proven. */
  String proven(String name, String idNumber) {
    var registered =
        persons.register(
            new KnownBy(BindingKind.ID_NUMBER, idNumber),
            Optional.of(name),
            Optional.empty(),
            Set.of(Role.CITIZEN),
            new Persons.Source("", "test"));
    String personId = ((Persons.Registering.Registered) registered).person().personId();
    pool.memory.createUser(personId, Set.of(Role.CITIZEN));
    return personId;
  }

  /** A valid number of somebody of full age; the same for the same seed. */
  public static String idNumber(int n) {
    return idNumber(1985, n);
  }

  static String idNumber(int bornIn, int n) {
    String first =
        "440100%04d%02d%02d%03d".formatted(bornIn, 1 + n % 12, 1 + n / 12 % 28, n % 1000);
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (first.charAt(i) - '0') * weights[i];
    }
    return first + "10X98765432".charAt(sum % 11);
  }

  static Map<String, String> self(String personId, int level) {
    return Map.of(
        "person_id",
        personId,
        "cognito:groups",
        "[citizen]",
        "assurance_level",
        Integer.toString(level),
        "channel",
        "web",
        "session_id",
        "session-of-" + personId);
  }

  static Map<String, String> acting(
      String principalId, String actorId, String standingId, String matters, Role role) {
    return Map.of(
        "person_id", principalId,
        "cognito:groups", "[" + role.group() + "]",
        "assurance_level", "3",
        "channel", "web",
        "acting_id", actorId,
        "standing_id", standingId,
        "matters", matters);
  }

  APIGatewayV2HTTPResponse call(
      String key, Map<String, String> claims, Object body, String... path) {
    return callOnce(key, claims, body, "", path);
  }

  /** With an Idempotency-Key; none where that is empty. */
  APIGatewayV2HTTPResponse callOnce(
      String key, Map<String, String> claims, Object body, String requestKey, String... path) {
    var event = new APIGatewayV2HTTPEvent();
    event.setRouteKey(key);
    String rawPath = key.substring(key.indexOf(' ') + 1);
    var parameters = new HashMap<String, String>();
    for (int i = 0; i < path.length; i += 2) {
      parameters.put(path[i], path[i + 1]);
      rawPath = rawPath.replace("{" + path[i] + "}", path[i + 1]);
    }
    event.setRawPath(rawPath);
    event.setPathParameters(parameters);
    var headers = new HashMap<>(Map.of("content-type", "application/json"));
    if (!requestKey.isEmpty()) {
      headers.put("idempotency-key", requestKey);
    }
    event.setHeaders(headers);
    if (key.startsWith("GET") && body instanceof Map<?, ?> query) {
      var texts = new HashMap<String, String>();
      query.forEach((name, value) -> texts.put(name.toString(), value.toString()));
      event.setQueryStringParameters(texts);
    } else if (body != null) {
      event.setBody(Json.write(body));
    }
    var context = new RequestContext();
    context.setAuthorizer(
        new Authorizer(Authorizer.JWT.builder().withClaims(claims).build(), null, null));
    event.setRequestContext(context);
    return http.apply(event);
  }

  static JsonNode body(APIGatewayV2HTTPResponse response) {
    return Json.read(response.getBody());
  }

  static void refused(APIGatewayV2HTTPResponse response, int status, String problem) {
    assertThat(body(response).get("type").stringValue()).isEqualTo("/problems/" + problem);
    assertThat(response.getStatusCode()).isEqualTo(status);
  }

  List<Map<String, AttributeValue>> audit(String subject) {
    return dynamoDb
        .query(
            all ->
                all.tableName(environment.get("IDENTITY_AUDIT_TABLE"))
                    .keyConditionExpression("pk = :subject")
                    .expressionAttributeValues(Map.of(":subject", AttributeValue.fromS(subject))))
        .items();
  }

  /** Ids of the things of a kind that something is recorded of. */
  List<String> audited(String kind) {
    return dynamoDb
        .scanPaginator(scan -> scan.tableName(environment.get("IDENTITY_AUDIT_TABLE")))
        .items()
        .stream()
        .map(row -> row.get("pk").s())
        .filter(subject -> subject.startsWith(kind))
        .map(subject -> subject.substring(kind.length()))
        .distinct()
        .toList();
  }

  /** Every row of every table, as a reader of a backup would see it. */
  String everything() {
    var all = new StringBuilder();
    for (String table : List.of("IDENTITY_TABLE", "IDENTITY_AUDIT_TABLE", "STANDING_TABLE")) {
      dynamoDb
          .scanPaginator(scan -> scan.tableName(environment.get(table)))
          .items()
          .forEach(all::append);
    }
    return all.toString();
  }
}
