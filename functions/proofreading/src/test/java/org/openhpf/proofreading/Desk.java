package org.openhpf.proofreading;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.HttpFunction;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.queue.ObjectNotification;
import org.openhpf.edge.sweep.SweepFunction;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.Ids;
import org.openhpf.local.testing.MemoryObjects;
import org.openhpf.local.testing.MemoryStack;
import org.openhpf.local.testing.StillClock;
import org.openhpf.proofreading.check.Checks;
import org.openhpf.proofreading.job.DynamoProofreadings;
import org.openhpf.proofreading.job.Source;
import org.openhpf.storage.Clients;
import org.openhpf.storage.S3Uploads;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** Document proofreading over tables in memory, as its writers meet it. */
public final class Desk {
  public static final String LIN = "01m7vax680qck96jwf28p8h16e";
  public static final String WANG = "01m7vax680qck96jwf28p8h16w";

  /** Of an invocation. */
  private static final Duration TIME = Duration.ofMinutes(3);

  public final StillClock clock;
  public final MemoryStack stack;
  public final MemoryObjects objects;
  public final DynamoParts parts;
  public final DynamoProofreadings proofreadings;
  public final DynamoProofreading proofreading;
  private final Checks checks;
  private final HttpFunction http;

  /** A reply. */
  public record Answer(int status, JsonNode body, Map<String, String> headers, String raw) {
    public String problem() {
      return body.path("type").asString("").replace("/problems/", "");
    }

    public String id() {
      return body.path("proofreadingId").asString("");
    }

    public Stream<JsonNode> findings() {
      return body.path("findings").valueStream();
    }

    public JsonNode finding(int n) {
      return body.path("findings").get(n);
    }

    /** Codes of what had to be said of the result. */
    public List<String> said() {
      return body.path("problems").valueStream().map(one -> one.path("code").asString()).toList();
    }
  }

  public static Desk inMemory() {
    return inMemory(TextFaults.all());
  }

  public static Desk inMemory(Checks checks) {
    var clock = StillClock.at("2026-11-20T10:00:00+08:00");
    var stack = MemoryStack.of(ProofreadingFunction.class, clock);
    return new Desk(clock, stack, stack.dynamoDb(), new MemoryObjects(), checks, 1);
  }

  private Desk(
      StillClock clock,
      MemoryStack stack,
      DynamoDbClient dynamoDb,
      MemoryObjects objects,
      Checks checks,
      long seed) {
    this.clock = clock;
    this.stack = stack;
    this.checks = checks;
    this.objects = objects;
    Map<String, String> environment = stack.environment("proofreading-http");
    environment.putAll(
        Map.of(
            "AWS_REGION", "cn-north-1",
            "AWS_ACCESS_KEY_ID", "key",
            "AWS_SECRET_ACCESS_KEY", "secret",
            "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:1"));
    parts =
        DynamoParts.of(
            environment,
            "PROOFREADING",
            dynamoDb,
            stack.kms(),
            clock,
            new Ids(clock, new Random(seed)));
    proofreadings = new DynamoProofreadings(parts);
    proofreading =
        new DynamoProofreading(
            parts, objects, new S3Uploads(new Clients(environment), "documents-bucket"), checks);
    http = new HttpFunction(proofreading.routes());
  }

  /** Another environment of the functions, with DynamoDB as it sees it. */
  public Desk beside(long seed, DynamoDbClient seen) {
    return new Desk(clock, stack, seen, objects, checks, seed);
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

    public Asking as(String personId, String groups) {
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

  public Asking ask(String routeKey, String proofreadingId) {
    return ask(routeKey).as(LIN, "[staff]").path("proofreadingId", proofreadingId);
  }

  /** A text of Lin's. */
  public Answer submit(String text) {
    return submit(Map.of("text", text));
  }

  public Answer submit(Map<String, Object> body) {
    return ask("POST /v1/proofreadings").as(LIN, "[staff]").body(body).answer();
  }

  /** A file of Lin's, not uploaded yet. */
  public Answer submitFile(String fileName, byte[] content) {
    return submit(file(fileName, content));
  }

  /** What a person says of a file. */
  public static Map<String, Object> file(String fileName, byte[] content) {
    var body = new HashMap<String, Object>();
    body.put("fileName", fileName);
    body.put(
        "contentType", Source.ofFileName(fileName).map(Source::contentType).orElse("text/plain"));
    body.put("size", content.length);
    body.put("sha256", sha256(content));
    return body;
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** The file lies in the bucket, and nobody has been told. */
  public void put(String proofreadingId, byte[] content) {
    objects.put("proofreadings/" + proofreadingId, content);
  }

  /** S3 tells of an object. */
  public void arrive(String key) {
    Deadline.within(
        TIME,
        () -> {
          proofreading.arrivals().arrived(notification(key));
          return null;
        });
  }

  private static ObjectNotification notification(String key) {
    return new ObjectNotification(
        Optional.of(
            List.of(
                new ObjectNotification.Entry(
                    "ObjectCreated:Put",
                    new ObjectNotification.S3(new ObjectNotification.Stored(key))))));
  }

  /** A file of Lin's, as it is when it has been worked on. */
  public Answer proofread(String fileName, byte[] content) {
    String id = submitFile(fileName, content).id();
    put(id, content);
    arrive("proofreadings/" + id);
    return get(id);
  }

  public Answer proofread(String fileName, String text) {
    return proofread(fileName, text.getBytes(StandardCharsets.UTF_8));
  }

  public SweepFunction.Report settle() {
    return Deadline.within(TIME, () -> proofreading.settle().apply(Json.read("{}")));
  }

  public Answer get(String proofreadingId) {
    return ask("GET /v1/proofreadings/{proofreadingId}", proofreadingId).answer();
  }

  public Answer decide(String proofreadingId, String findingId, Map<String, Object> body) {
    return ask(
            "POST /v1/proofreadings/{proofreadingId}/findings/{findingId}/decision", proofreadingId)
        .path("findingId", findingId)
        .body(body)
        .answer();
  }

  public Answer decideAll(String proofreadingId, Map<String, Object> body) {
    return ask("POST /v1/proofreadings/{proofreadingId}/decisions", proofreadingId)
        .body(body)
        .answer();
  }

  public String corrected(String proofreadingId) {
    return ask("GET /v1/proofreadings/{proofreadingId}/corrected", proofreadingId)
        .answer()
        .body()
        .path("text")
        .asString();
  }

  /** What was recorded of a thing, in its order. */
  public List<String> trail(String subject) {
    return rows("ProofreadingAuditTable").stream()
        .filter(row -> row.get("pk").s().equals(subject))
        .sorted(Comparator.comparing(row -> row.get("sk").s()))
        .map(row -> row.get("action").s())
        .toList();
  }

  public List<Map<String, AttributeValue>> rows(String table) {
    return new ArrayList<>(stack.dynamoDb().scan(scan -> scan.tableName(table)).items());
  }
}
