package org.openhpf.cases;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.openhpf.audit.DynamoParts;
import org.openhpf.cases.arrival.IncomingEvent;
import org.openhpf.cases.dossier.Case;
import org.openhpf.cases.dossier.DynamoCases;
import org.openhpf.edge.http.HttpFunction;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.http.Problem;
import org.openhpf.edge.http.RecordDecoder;
import org.openhpf.edge.sweep.SweepFunction;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.ProjectNo;
import org.openhpf.local.testing.MemoryStack;
import org.openhpf.local.testing.StillClock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** Case progress over tables in memory, as people and other capabilities meet it. */
public final class CaseDesk {
  public static final String LIN = "01m7vax680qck96jwf28p8h16e";
  public static final String WANG = "01m7vax680qck96jwf28p8h16w";
  public static final String CLERK = "01m7vax680qck96jwf28p8clrk";
  public static final String OFFICER = "01m7vax680qck96jwf28officer";

  /** A withdrawal, promised within 3 working days. */
  public static final String WITHDRAWAL = "3036";

  /** Handled at once. */
  public static final String INSTANT = "2024";

  public final StillClock clock;
  public final MemoryStack stack;
  public final DynamoParts parts;
  public final DynamoCases cases;
  public final DynamoProgress progress;
  private final HttpFunction http;

  /** A reply. */
  public record Answer(int status, JsonNode body, Map<String, String> headers, String raw) {
    public String problem() {
      return body.path("type").asString("").replace("/problems/", "");
    }

    public String at(String field) {
      return body.path(field).asString("");
    }

    public String number() {
      return at("projectNo");
    }

    public int version() {
      return body.path("version").asInt();
    }

    public List<String> each(String list, String field) {
      var values = new ArrayList<String>();
      body.path(list).forEach(item -> values.add(item.path(field).asString("")));
      return values;
    }
  }

  public static CaseDesk inMemory() {
    var clock = StillClock.at("2026-11-23T10:00:00+08:00");
    var stack = MemoryStack.of(CasesFunction.class, clock);
    return new CaseDesk(clock, stack, stack.dynamoDb(), 1);
  }

  private CaseDesk(StillClock clock, MemoryStack stack, DynamoDbClient dynamoDb, long seed) {
    this.clock = clock;
    this.stack = stack;
    parts =
        DynamoParts.of(
            stack.environment("case-progress-http"),
            "CASE",
            dynamoDb,
            stack.kms(),
            clock,
            new Ids(clock, new Random(seed)));
    cases = new DynamoCases(parts);
    progress = new DynamoProgress(parts);
    http = new HttpFunction(progress.routes());
  }

  /** Another environment of the functions, with DynamoDB as it sees it. */
  public CaseDesk beside(long seed, DynamoDbClient seen) {
    return new CaseDesk(clock, stack, seen, seed);
  }

  /** A call in the making. */
  public final class Asking {
    private final APIGatewayV2HTTPEvent event = new APIGatewayV2HTTPEvent();

    private Asking(String routeKey) {
      event.setRouteKey(routeKey);
      event.setRawPath(routeKey.substring(routeKey.indexOf(' ') + 1));
      event.setHeaders(new HashMap<>(Map.of("content-type", "application/json")));
      event.setPathParameters(new HashMap<>());
      event.setQueryStringParameters(new HashMap<>());
      event.setRequestContext(new RequestContext());
    }

    public Asking of(String projectNo) {
      event.getPathParameters().put("projectNo", projectNo);
      return this;
    }

    public Asking query(String name, String value) {
      event.getQueryStringParameters().put(name, value);
      return this;
    }

    public Asking key(String value) {
      event.getHeaders().put("idempotency-key", value);
      return this;
    }

    public Asking body(Object values) {
      event.setBody(values instanceof String text ? text : Json.write(values));
      return this;
    }

    public Asking as(String personId, String groups) {
      return as(personId, groups, 2);
    }

    public Asking as(String personId, String groups, int level) {
      var jwt = new Authorizer.JWT();
      jwt.setClaims(
          Map.of(
              "person_id",
              personId,
              "cognito:groups",
              groups,
              "assurance_level",
              Integer.toString(level),
              "channel",
              "window"));
      var authorizer = new Authorizer();
      authorizer.setJwt(jwt);
      event.getRequestContext().setAuthorizer(authorizer);
      return this;
    }

    public Asking citizen(String personId) {
      return as(personId, "[citizen]");
    }

    public Asking clerk() {
      return as(CLERK, "[staff]");
    }

    public Asking officer() {
      return as(OFFICER, "[officer]");
    }

    public Answer answer() {
      APIGatewayV2HTTPResponse reply = http.apply(event);
      String body = reply.getBody() == null ? "" : reply.getBody();
      return new Answer(
          reply.getStatusCode(),
          Json.read(body.startsWith("{") ? body : "{}"),
          reply.getHeaders(),
          body);
    }
  }

  public Asking ask(String routeKey) {
    return new Asking(routeKey);
  }

  /** Body of an application. */
  public static Map<String, Object> application(String matter) {
    var body = new LinkedHashMap<String, Object>();
    body.put("matter", matter);
    body.put("channel", "offline");
    body.put("branchId", "yuexiu");
    body.put("branchName", "越秀管理部");
    body.put("applicant", applicant());
    return body;
  }

  public static Map<String, Object> applicant() {
    var applicant = new LinkedHashMap<String, Object>();
    applicant.put("name", "林示例");
    applicant.put("certificateNumber", "440100198507210028");
    applicant.put("phone", "13800000001");
    return applicant;
  }

  public Answer open(String matter) {
    return ask("POST /v1/cases").clerk().body(application(matter)).answer();
  }

  public Answer openFor(String personId, String matter) {
    var body = application(matter);
    body.put("personId", personId);
    return ask("POST /v1/cases").clerk().body(body).answer();
  }

  /** An officer lets something happen to the case as it is now, a minute later. */
  public Answer move(String projectNo, String kind, Map<String, Object> more) {
    clock.advance(Duration.ofMinutes(1));
    var body = new LinkedHashMap<String, Object>(more);
    body.put("version", the(projectNo).version());
    body.put("kind", kind);
    return ask("POST /v1/cases/{projectNo}/events").officer().of(projectNo).body(body).answer();
  }

  public Answer look(String projectNo) {
    return ask("GET /v1/cases/{projectNo}").officer().of(projectNo).answer();
  }

  public Case the(String projectNo) {
    return cases.find(new ProjectNo(projectNo)).orElseThrow();
  }

  /** A message of CaseEventQueue, as its body reads. */
  public static IncomingEvent event(Map<String, Object> body) {
    var errors = new ArrayList<Problem.FieldError>();
    return RecordDecoder.of(IncomingEvent.class)
        .decode(Json.tree(body), false, "", errors)
        .orElseThrow(() -> new IllegalArgumentException(errors.toString()));
  }

  public static Map<String, Object> of(String eventId, String kind, String at) {
    var body = new LinkedHashMap<String, Object>();
    body.put("eventId", eventId);
    body.put("kind", kind);
    body.put("at", at);
    return body;
  }

  /** A ticket that was finished at a window. */
  public static Map<String, Object> served(
      String ticketId, String category, String at, String personId) {
    var service = new LinkedHashMap<String, Object>();
    service.put("branchId", "yuexiu");
    service.put("branchName", "越秀管理部");
    service.put("category", category);
    service.put("window", "3");
    service.put("clerkId", CLERK);
    service.put("ticketSerial", "20261123000007");
    service.put("ticketNumber", "A007");
    service.put("startedAt", at);
    service.put("endedAt", at);
    if (personId != null) {
      service.put("personId", personId);
    }
    var body = of(ticketId + "-finished", "service-ended", at);
    body.put("sourceId", "appointments/" + ticketId);
    body.put("service", service);
    return body;
  }

  public void take(Map<String, Object> body) {
    progress.events().take(event(body));
  }

  /** Identity's answer. */
  public Map<String, Object> identified(String projectNo, String name, String number) {
    var body = of("applicant-" + projectNo, "applicant", "2026-11-23T10:01:00+08:00");
    body.put("projectNo", projectNo);
    String json =
        Json.write(
            Map.of(
                "name",
                name,
                "certificateType",
                "111",
                "certificateNumber",
                number,
                "phone",
                "13800000002"));
    body.put(
        "applicant",
        Map.of(
            "sealed",
            Base64.getEncoder()
                .encodeToString(parts.sealer().seal(json, "applicant/" + projectNo))));
    return body;
  }

  public SweepFunction.Report due() {
    return progress.due().apply(Json.read("{}"));
  }

  /** Messages that wait in the outbox, of a queue, as JSON. */
  public List<JsonNode> messages(String queue) {
    return rows("CaseTable").stream()
        .filter(row -> row.get("pk").s().startsWith("OUTBOX#"))
        .filter(row -> row.get("queue").s().equals(queue))
        .sorted(Comparator.comparing(row -> row.get("createdAt").s() + row.get("sk").s()))
        .map(row -> Json.read(row.get("body").s()))
        .toList();
  }

  /** What was recorded of a case, in its order. */
  public List<String> trail(String projectNo) {
    return rows("CaseAuditTable").stream()
        .filter(row -> row.get("pk").s().equals("case/" + projectNo))
        .sorted(Comparator.comparing(row -> row.get("sk").s()))
        .map(row -> row.get("action").s())
        .toList();
  }

  /** The numbers of all cases. */
  public List<String> numbers() {
    return rows("CaseTable").stream()
        .map(row -> row.get("pk").s())
        .filter(pk -> pk.startsWith("CASE#"))
        .map(pk -> pk.substring("CASE#".length()))
        .toList();
  }

  public List<Map<String, AttributeValue>> rows(String table) {
    return new ArrayList<>(stack.dynamoDb().scan(scan -> scan.tableName(table)).items());
  }
}
