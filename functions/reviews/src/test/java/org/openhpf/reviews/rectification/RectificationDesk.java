package org.openhpf.reviews.rectification;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.HttpFunction;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.http.Route;
import org.openhpf.kernel.Ids;
import org.openhpf.local.testing.MemoryStack;
import org.openhpf.local.testing.StillClock;
import org.openhpf.reviews.ReviewsFunction;
import org.openhpf.reviews.event.DynamoReviewEvents;
import org.openhpf.reviews.event.ProjectNoSamples;
import org.openhpf.reviews.event.ReviewEvent;
import org.openhpf.reviews.level.ReviewCodes;
import org.openhpf.reviews.level.ServiceChannel;
import org.openhpf.reviews.review.DynamoReviews;
import org.openhpf.reviews.review.GiveReview;
import org.openhpf.reviews.review.ReviewWords;
import org.openhpf.reviews.review.Reviewer;
import org.openhpf.reviews.review.TextScreen;
import org.openhpf.reviews.rule.ReviewRules;
import org.openhpf.reviews.service.DynamoServices;
import org.openhpf.reviews.service.ServiceId;
import org.openhpf.reviews.service.ServiceNotice;
import org.openhpf.reviews.service.TakeServiceNotice;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** Rectifications over tables in memory, as officers and owners meet them. */
final class RectificationDesk {
  static final String TABLE = "ReviewTable";

  static final String OWNER = "01m7vax680qck96jwf28p8h16e";
  static final String CLERK = "01m7vax680c2e4k6jwf28p8h16";
  static final String CHEN = "01m7vax680ch3n6jwf28p8h16a";
  static final String ZHAO = "01m7vax680zha6jwf28p8h16bb";
  static final String OFFICER = "[officer]";

  /** Monday. */
  static final String REVIEWED_AT = "2026-11-23T10:00:00+08:00";

  final StillClock clock;
  final MemoryStack stack;
  final DynamoParts parts;
  final RectificationRules rules;
  final DynamoRectifications rectifications;
  private final TakeServiceNotice notices;
  private final GiveReview give;
  private final HttpFunction http;

  /** A reply. */
  record Answer(int status, JsonNode body, String raw) {
    String problem() {
      return body.path("type").asString("").replace("/problems/", "");
    }

    int version() {
      return body.path("version").asInt();
    }

    String standing() {
      return body.path("status").asString("");
    }

    List<String> texts(String name) {
      return body.path(name).valueStream().map(JsonNode::asString).toList();
    }

    /** One member of each item of a list. */
    List<String> each(String list, String name) {
      return body.path(list).valueStream().map(one -> one.path(name).asString("")).toList();
    }
  }

  static RectificationDesk inMemory() {
    var clock = StillClock.at(REVIEWED_AT);
    var stack = MemoryStack.of(ReviewsFunction.class, clock);
    return new RectificationDesk(clock, stack, stack.dynamoDb(), 1);
  }

  private RectificationDesk(
      StillClock clock, MemoryStack stack, DynamoDbClient dynamoDb, long seed) {
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
    rules = new RectificationRules(clock);
    rectifications = new DynamoRectifications(parts, rules);
    var codes = new ReviewCodes();
    var reviewRules = new ReviewRules(clock);
    var services = new DynamoServices(parts);
    var reviews =
        new DynamoReviews(parts, new DynamoRectificationOpening(parts.table(), rules), reviewRules);
    notices = new TakeServiceNotice(services, reviewRules, projectNo -> {});
    give = new GiveReview(reviews, services, codes, new TextScreen(), reviewRules);
    http =
        new HttpFunction(
            Stream.of(
                    new RectificationRoutes(rectifications, rules, codes).all(),
                    new MoveRoutes(rectifications, rules, codes).all())
                .<Route<?>>flatMap(List::stream)
                .toList());
  }

  /** Another environment of the function, with DynamoDB as it sees it. */
  RectificationDesk beside(long seed, DynamoDbClient seen) {
    return new RectificationDesk(clock, stack, seen, seed);
  }

  /** A service reviewed with one star, just now. */
  ServiceId reviewed(int n, boolean named) {
    return reviewed(n, "tianhe", named);
  }

  ServiceId reviewed(int n, String branchId, boolean named) {
    var id = new ServiceId(ProjectNoSamples.of("3031", "20261120", n), 1);
    Instant endedAt = clock.instant().minus(Duration.ofHours(2));
    notices.take(
        new ServiceNotice(
            id + "-served",
            "served",
            endedAt,
            id.projectNo().value(),
            Optional.of("租房提取"),
            Optional.of(1),
            Optional.of(branchId),
            Optional.of("示例管理部"),
            Optional.of("3"),
            Optional.of(CLERK),
            Optional.empty(),
            Optional.of(OWNER),
            Optional.of(endedAt),
            Optional.of(ServiceChannel.OFFLINE),
            Optional.empty(),
            Optional.empty()));
    give.give(
        new GiveReview.Wish(
            id,
            new ReviewWords(1, List.of("115"), Optional.of("预约了还要排队")),
            named,
            Optional.empty(),
            new Reviewer(new Reviewer.Right.Person(OWNER), OWNER, "mini-program", "203.0.113.24")),
        Optional.empty());
    return id;
  }

  /** A call in the making. */
  final class Asking {
    private final APIGatewayV2HTTPEvent event = new APIGatewayV2HTTPEvent();

    private Asking(String routeKey) {
      event.setRouteKey(routeKey);
      event.setRawPath(routeKey.substring(routeKey.indexOf(' ') + 1));
      event.setHeaders(new HashMap<>(Map.of("content-type", "application/json")));
      event.setPathParameters(new HashMap<>());
      event.setQueryStringParameters(new HashMap<>());
      event.setRequestContext(new RequestContext());
    }

    Asking of(String rectificationId) {
      event.getPathParameters().put("rectificationId", rectificationId);
      return this;
    }

    Asking query(String name, String value) {
      event.getQueryStringParameters().put(name, value);
      return this;
    }

    Asking key(String value) {
      event.getHeaders().put("idempotency-key", value);
      return this;
    }

    Asking body(Object values) {
      return raw(Json.write(values));
    }

    Asking raw(String body) {
      event.setBody(body);
      return this;
    }

    Asking as(String personId, String groups) {
      var jwt = new Authorizer.JWT();
      jwt.setClaims(
          Map.of(
              "person_id",
              personId,
              "cognito:groups",
              groups,
              "assurance_level",
              "2",
              "channel",
              "web"));
      var authorizer = new Authorizer();
      authorizer.setJwt(jwt);
      event.getRequestContext().setAuthorizer(authorizer);
      return this;
    }

    Answer answer() {
      APIGatewayV2HTTPResponse reply = http.apply(event);
      String body = reply.getBody() == null ? "" : reply.getBody();
      return new Answer(reply.getStatusCode(), Json.read(body.startsWith("{") ? body : "{}"), body);
    }
  }

  Asking ask(String routeKey) {
    return new Asking(routeKey);
  }

  /** A step of Chen's, an officer, from the version that stands. */
  Answer move(ServiceId id, String step, Map<String, Object> body) {
    return move(id, step, body, CHEN);
  }

  Answer move(ServiceId id, String step, Map<String, Object> body, String officer) {
    // A second later, so that what is stored sorts by its time.
    clock.advance(Duration.ofSeconds(1));
    return asking(id, step, body, look(id).version()).as(officer, OFFICER).answer();
  }

  Asking asking(ServiceId id, String step, Map<String, Object> body, int version) {
    var all = new HashMap<>(body);
    all.put("version", version);
    return ask("POST /v1/rectifications/{rectificationId}/" + step).of(id.toString()).body(all);
  }

  Answer look(ServiceId id) {
    return look(id, CHEN, OFFICER);
  }

  Answer look(ServiceId id, String person, String groups) {
    return ask("GET /v1/rectifications/{rectificationId}")
        .of(id.toString())
        .as(person, groups)
        .answer();
  }

  Answer list(String... query) {
    Asking asking = ask("GET /v1/rectifications").as(CHEN, OFFICER);
    for (int i = 0; i < query.length; i += 2) {
      asking.query(query[i], query[i + 1]);
    }
    return asking.answer();
  }

  /** All the way to the reply of a review under a name. */
  void replied(ServiceId id) {
    move(id, "assign", Map.of("department", "天河管理部", "handlerId", CHEN));
    move(id, "contact", Map.of("outcome", "reached", "note", "已核实"));
    move(id, "rectify", Map.of("cause", "叫号设备故障", "measure", "已更换"));
    move(id, "reply", Map.of("text", "设备已更换，给您添麻烦了。"));
  }

  /** And to its end. */
  void closed(ServiceId id) {
    replied(id);
    move(id, "call-back", Map.of("satisfied", true, "note", "满意"));
    move(id, "close", Map.of());
  }

  Answer reviewAgain(ServiceId id, Map<String, Object> body) {
    return asking(id, "second-review", body, look(id, OWNER, "[citizen]").version())
        .as(OWNER, "[citizen]")
        .answer();
  }

  void escalate(ServiceId id) {
    new EscalateRectification(rectifications, rules).escalate(id);
  }

  /** What is counted of steps, in its order; their ids end with a version. */
  List<ReviewEvent> events() {
    return rows(TABLE).stream()
        .filter(row -> row.get("pk").s().startsWith(DynamoReviewEvents.EVENTS))
        .map(DynamoReviewEvents::of)
        .filter(event -> event.eventId().matches(".*[a-z]-[0-9]+"))
        .sorted(
            Comparator.comparing(ReviewEvent::at).thenComparing(event -> number(event.eventId())))
        .toList();
  }

  private static int number(String eventId) {
    return Integer.parseInt(eventId.substring(eventId.lastIndexOf('-') + 1));
  }

  /** Templates of the news that go out. */
  List<String> news() {
    return messages().map(body -> body.path("template").asString("")).toList();
  }

  Stream<JsonNode> messages() {
    return rows(TABLE).stream()
        .filter(row -> row.get("pk").s().startsWith("OUTBOX#"))
        .sorted(Comparator.comparing(row -> row.get("sk").s()))
        .filter(row -> row.get("queue").s().equals("notifications"))
        .map(row -> Json.read(row.get("body").s()));
  }

  /** What was recorded, in its order. */
  List<String> trail(ServiceId id) {
    return rows("ReviewAuditTable").stream()
        .filter(row -> row.get("pk").s().equals("rectification/" + id))
        .sorted(
            Comparator.comparing(
                row -> Integer.parseInt(row.get("details").m().get("version").s())))
        .map(row -> row.get("action").s())
        .toList();
  }

  List<Map<String, AttributeValue>> rows(String table) {
    return stack.dynamoDb().scan(scan -> scan.tableName(table)).items();
  }
}
