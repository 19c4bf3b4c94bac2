package org.openhpf.reviews;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.HttpFunction;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.queue.QueueFunction;
import org.openhpf.edge.sweep.SweepFunction;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.ProjectNo;
import org.openhpf.local.testing.MemoryStack;
import org.openhpf.local.testing.StillClock;
import org.openhpf.reviews.event.ProjectNoSamples;
import org.openhpf.reviews.level.ServiceChannel;
import org.openhpf.reviews.notice.Notice;
import org.openhpf.reviews.notice.TextMessages;
import org.openhpf.reviews.service.ServiceId;
import org.openhpf.reviews.service.ServiceNotice;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** Service reviews over a table in memory, as case handling, people and officers meet them. */
public final class Desk {
  public static final String LIN = "01m7vax680qck96jwf28p8h16e";
  public static final String WANG = "01m7vax680qck96jwf28p8h16w";
  public static final String CLERK = "01m7vax680qck96jwf28p8hc1k";
  public static final String HOTLINE = "01m7vax680qck96jwf28p8hh0t";
  public static final String OFFICER = "01m7vax680qck96jwf28p8h1ff";
  public static final String SERIAL = "20261120000001";

  /** A case of a withdrawal (提取), opened and served on 20 November 2026 at ten. */
  public static final ProjectNo CASE = ProjectNoSamples.of("3031", "20261120");

  public static final ServiceId SERVICE = new ServiceId(CASE, 1);

  public final StillClock clock;
  public final MemoryStack stack;
  public final DynamoParts parts;
  public final DynamoReviewing reviewing;
  private final HttpFunction http;

  /** A reply. */
  public record Answer(int status, JsonNode body, String raw) {
    public String problem() {
      return body.path("type").asString("").replace("/problems/", "");
    }

    public String at(String field) {
      return body.path(field).asString("");
    }
  }

  /** At the moment the service has ended. */
  public static Desk inMemory() {
    var clock = StillClock.at("2026-11-20T10:00:00+08:00");
    var stack = MemoryStack.of(ReviewsFunction.class, clock);
    return new Desk(clock, stack, stack.dynamoDb(), 1);
  }

  private Desk(StillClock clock, MemoryStack stack, DynamoDbClient dynamoDb, long seed) {
    this.clock = clock;
    this.stack = stack;
    parts =
        DynamoParts.of(
            stack.environment("reviews-http"),
            "REVIEW",
            dynamoDb,
            stack.kms(),
            clock,
            new Ids(clock, new Random(seed)));
    reviewing = new DynamoReviewing(parts);
    http = new HttpFunction(reviewing.routes());
  }

  /** Another environment of the functions, with DynamoDB as it sees it. */
  public Desk beside(long seed, DynamoDbClient seen) {
    return new Desk(clock, stack, seen, seed);
  }

  /** With a service that may be reviewed. */
  public Desk served() {
    take(servedNotice(SERVICE));
    clock.moveTo("2026-11-20T10:05:00+08:00");
    return this;
  }

  public void take(ServiceNotice notice) {
    reviewing.serviceNotices().take(notice);
  }

  public static ServiceNotice servedNotice(ServiceId service) {
    return notice(service, "served", Optional.empty());
  }

  public ServiceNotice applicantNotice(String json) {
    byte[] envelope = parts.sealer().seal(json, "applicant/" + CASE);
    return notice(
        SERVICE,
        "applicant",
        Optional.of(
            new ServiceNotice.SealedApplicant(Base64.getEncoder().encodeToString(envelope))));
  }

  public static ServiceNotice finishedNotice(ServiceId service) {
    return notice(service, "finished", Optional.empty());
  }

  private static ServiceNotice notice(
      ServiceId service, String kind, Optional<ServiceNotice.SealedApplicant> applicant) {
    Instant ended = ChinaTime.parse("2026-11-20T10:00:00+08:00");
    return new ServiceNotice(
        service + "-" + kind,
        kind,
        ended,
        service.projectNo().value(),
        Optional.of("购房提取(新建商品住房)"),
        Optional.of(service.number()),
        Optional.of("tianhe"),
        Optional.of("天河管理部"),
        Optional.of("3"),
        Optional.of(CLERK),
        Optional.of(SERIAL),
        Optional.of(LIN),
        Optional.of(ended),
        Optional.of(ServiceChannel.OFFLINE),
        Optional.of(ended),
        applicant);
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

    public Asking path(String name, String value) {
      event.getPathParameters().put(name, value);
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
      return raw(Json.write(values));
    }

    public Asking raw(String body) {
      event.setBody(body);
      return this;
    }

    public Asking as(String personId, String groups, String channel) {
      var jwt = new Authorizer.JWT();
      jwt.setClaims(
          Map.of(
              "person_id", personId,
              "cognito:groups", groups,
              "assurance_level", "2",
              "channel", channel));
      var authorizer = new Authorizer();
      authorizer.setJwt(jwt);
      event.getRequestContext().setAuthorizer(authorizer);
      return this;
    }

    public Asking citizen(String personId) {
      return as(personId, "[citizen]", "mini-program");
    }

    public Asking officer() {
      return as(OFFICER, "[officer]", "counter");
    }

    public Answer answer() {
      var reply = http.apply(event);
      String body = reply.getBody() == null ? "" : reply.getBody();
      return new Answer(reply.getStatusCode(), Json.read(body.startsWith("{") ? body : "{}"), body);
    }
  }

  public Asking ask(String routeKey) {
    return new Asking(routeKey);
  }

  /** A review of the service, with the branch as the form gives it. */
  public static Map<String, Object> review(int level, String... codes) {
    var body = new LinkedHashMap<String, Object>();
    body.put("projectNo", CASE.value());
    body.put("serviceNumber", 1);
    body.put("level", level);
    body.put("codes", List.of(codes));
    body.put("branchId", "tianhe");
    return body;
  }

  public Answer give(String personId, Map<String, Object> body) {
    return ask("POST /v1/reviews").citizen(personId).body(body).answer();
  }

  /** A text message that was sent. */
  public record Sent(String messageId, TextMessages.To to, String template, String text) {}

  public SweepFunction.Report settle() {
    return reviewing.settle().apply(Json.read("{}"));
  }

  /** All that was to be told is told, as often as this is called; the queue tells what failed. */
  public List<Sent> sendNotices() {
    var sent = new ArrayList<Sent>();
    var notices =
        reviewing.notices(
            (id, to, template, text, at) -> sent.add(new Sent(id, to, template, text)),
            "https://hall.example.org/app/#/review/");
    var event = new SQSEvent();
    event.setRecords(
        rows("ReviewTable").stream()
            .filter(row -> row.get("pk").s().startsWith("OUTBOX#"))
            .filter(row -> row.get("queue").s().equals(Notice.QUEUE))
            .map(row -> message(row.get("sk").s(), row.get("body").s()))
            .toList());
    var failed = new QueueFunction<>(Notice.class, notices::send).apply(event);
    if (!failed.getBatchItemFailures().isEmpty()) {
      throw new IllegalStateException("not sent: " + failed.getBatchItemFailures());
    }
    return sent;
  }

  private static SQSMessage message(String id, String body) {
    var attribute = new SQSEvent.MessageAttribute();
    attribute.setStringValue(id);
    var message = new SQSMessage();
    message.setMessageId(id);
    message.setBody(body);
    message.setMessageAttributes(Map.of("messageId", attribute));
    return message;
  }

  /** Messages that wait in the outbox, of a queue, as JSON. */
  public List<JsonNode> messages(String queue) {
    return rows("ReviewTable").stream()
        .filter(row -> row.get("pk").s().startsWith("OUTBOX#"))
        .filter(row -> row.get("queue").s().equals(queue))
        .sorted(Comparator.comparing(row -> row.get("createdAt").s() + row.get("sk").s()))
        .map(row -> Json.read(row.get("body").s()))
        .toList();
  }

  /** Kinds of the events that were written, sorted. */
  public List<String> events() {
    return rows("ReviewTable").stream()
        .filter(row -> row.get("pk").s().startsWith("EVENTS#"))
        .map(row -> row.get("kind").s())
        .sorted()
        .toList();
  }

  /** What was recorded of a subject, in its order. */
  public List<String> trail(String subject) {
    return rows("ReviewAuditTable").stream()
        .filter(row -> row.get("pk").s().equals(subject))
        .sorted(Comparator.comparing(row -> row.get("sk").s()))
        .map(row -> row.get("action").s())
        .toList();
  }

  public List<Map<String, AttributeValue>> rows(String table) {
    return new ArrayList<>(stack.dynamoDb().scan(scan -> scan.tableName(table)).items());
  }
}
