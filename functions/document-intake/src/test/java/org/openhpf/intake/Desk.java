package org.openhpf.intake;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.openhpf.edge.queue.ObjectNotification;
import org.openhpf.edge.stream.StreamRecord;
import org.openhpf.edge.sweep.SweepFunction;
import org.openhpf.intake.document.Document;
import org.openhpf.intake.document.DynamoDocuments;
import org.openhpf.intake.reading.ReadingNotice;
import org.openhpf.kernel.Ids;
import org.openhpf.local.testing.MemoryObjects;
import org.openhpf.local.testing.MemoryStack;
import org.openhpf.local.testing.StillClock;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.Clients;
import org.openhpf.storage.S3Uploads;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Document intake over tables and a bucket in memory, as people, S3 and the reader meet it. */
public final class Desk {
  public static final String SHA256 = "0f".repeat(32);
  public static final String LIN = "01m7vax680qck96jwf28p8h16e";
  public static final String WANG = "01m7vax680qck96jwf28p8h16w";
  public static final String OFFICER = "01m7vax680qck96jwf28officer";

  public final StillClock clock;
  public final MemoryStack stack;
  public final MemoryObjects objects;
  public final DynamoParts parts;
  public final DynamoDocuments documents;
  public final DynamoIntake intake;
  private final DynamoDbClient dynamoDb;
  private final HttpFunction http;

  /** A reply. */
  public record Answer(int status, JsonNode body, Map<String, String> headers, String raw) {
    public String problem() {
      return body.path("type").asString("").replace("/problems/", "");
    }

    public String documentId() {
      return body.path("documentId").asString("");
    }

    public String at(String field) {
      return body.path(field).asString("");
    }
  }

  public static Desk inMemory() {
    var clock = StillClock.at("2026-11-20T10:00:00+08:00");
    var stack = MemoryStack.of(IntakeFunction.class, clock);
    return new Desk(clock, stack, stack.dynamoDb(), new MemoryObjects(), 1);
  }

  private Desk(
      StillClock clock,
      MemoryStack stack,
      DynamoDbClient dynamoDb,
      MemoryObjects objects,
      long seed) {
    this.clock = clock;
    this.stack = stack;
    this.dynamoDb = dynamoDb;
    this.objects = objects;
    Map<String, String> environment = stack.environment("document-intake-http");
    environment.putAll(
        Map.of(
            "AWS_REGION", "cn-north-1",
            "AWS_ACCESS_KEY_ID", "key",
            "AWS_SECRET_ACCESS_KEY", "secret",
            "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:1",
            "DOCUMENT_BUCKET", "documents-bucket"));
    parts =
        DynamoParts.of(
            environment,
            "DOCUMENT",
            dynamoDb,
            stack.kms(),
            clock,
            new Ids(clock, new Random(seed)));
    documents = new DynamoDocuments(parts);
    intake =
        new DynamoIntake(
            parts, objects, new S3Uploads(new Clients(environment), "documents-bucket"));
    http = new HttpFunction(intake.routes());
  }

  /** Another environment of the functions, with DynamoDB as it sees it. */
  public Desk beside(long seed, DynamoDbClient seen) {
    return new Desk(clock, stack, seen, objects, seed);
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
      event.setBody(Json.write(values));
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
              "mini-program"));
      var authorizer = new Authorizer();
      authorizer.setJwt(jwt);
      event.getRequestContext().setAuthorizer(authorizer);
      return this;
    }

    public Asking citizen(String personId) {
      return as(personId, "[citizen]");
    }

    public Asking officer() {
      return as(OFFICER, "[officer]");
    }

    public Answer answer() {
      APIGatewayV2HTTPResponse reply = http.apply(event);
      String body = reply.getBody() == null ? "" : reply.getBody();
      boolean json = body.startsWith("{");
      return new Answer(
          reply.getStatusCode(), Json.read(json ? body : "{}"), reply.getHeaders(), body);
    }
  }

  public Asking ask(String routeKey) {
    return new Asking(routeKey);
  }

  /** What a person says of a photograph. */
  public static Map<String, Object> submission(String sha256) {
    var body = new LinkedHashMap<String, Object>();
    body.put("kind", "id-card-front");
    body.put("purpose", "rent-withdrawal");
    body.put("fileName", "身份证.jpg");
    body.put("contentType", "image/jpeg");
    body.put("size", 5);
    body.put("sha256", sha256);
    return body;
  }

  public Answer submit(String personId, Map<String, Object> body) {
    return ask("POST /v1/documents").citizen(personId).body(body).answer();
  }

  public Answer get(String personId, String documentId) {
    return ask("GET /v1/documents/{documentId}")
        .citizen(personId)
        .path("documentId", documentId)
        .answer();
  }

  public Document document(String documentId) {
    return documents.find(documentId).orElseThrow();
  }

  /** The file comes, and S3 tells of it. */
  public void upload(String documentId) {
    objects.put(document(documentId).key(), new byte[5]);
    arrive(document(documentId).key());
  }

  /** S3 tells of an object. */
  public void arrive(String key) {
    intake.arrivals().arrived(notification(key));
  }

  public static ObjectNotification notification(String key) {
    return new ObjectNotification(
        Optional.of(
            List.of(
                new ObjectNotification.Entry(
                    "ObjectCreated:Put",
                    new ObjectNotification.S3(
                        new ObjectNotification.Stored(key.replace("=", "%3D")))))));
  }

  /** A document whose file has come. */
  public String uploaded(String personId, Map<String, Object> body) {
    String documentId = submit(personId, body).documentId();
    upload(documentId);
    return documentId;
  }

  /** The reader writes a result and tells of it. */
  public ReadingNotice read(String documentId, Reading reading) {
    String readingId = document(documentId).progress().orElseThrow().readingId();
    ObjectNode result = reading.json(documentId, readingId);
    int first = result.path("firstPage").asInt();
    String key = "readings/" + documentId + "/" + readingId + "/" + first + ".json";
    objects.put(key, parts.sealer().seal(result.toString(), key));
    for (JsonNode page : result.path("pages")) {
      objects.put("previews/" + documentId + "/" + page.path("page").asInt() + ".png", new byte[7]);
    }
    return new ReadingNotice(documentId, readingId, first, Optional.of(key));
  }

  /** The reader has read it, and its result is taken. */
  public void take(String documentId, Reading reading) {
    intake.results().take(read(documentId, reading));
  }

  /** A document that was read, as it then stands. */
  public String taken(String personId, Map<String, Object> body, Reading reading) {
    String documentId = uploaded(personId, body);
    take(documentId, reading);
    return documentId;
  }

  public SweepFunction.Report settle() {
    return intake.settle().apply(Json.read("{}"));
  }

  /** Messages that wait in the outbox, of a queue, as JSON. */
  public List<JsonNode> messages(String queue) {
    return rows("DocumentTable").stream()
        .filter(row -> row.get("pk").s().startsWith("OUTBOX#"))
        .filter(row -> row.get("queue").s().equals(queue))
        .sorted(Comparator.comparing(row -> row.get("createdAt").s() + row.get("sk").s()))
        .map(row -> Json.read(row.get("body").s()))
        .toList();
  }

  /** What was recorded of a document, in its order. */
  public List<String> trail(String documentId) {
    return rows("DocumentAuditTable").stream()
        .filter(row -> row.get("pk").s().equals("document/" + documentId))
        .sorted(Comparator.comparing(row -> row.get("sk").s()))
        .map(row -> row.get("action").s())
        .toList();
  }

  public List<Map<String, AttributeValue>> rows(String table) {
    return new ArrayList<>(stack.dynamoDb().scan(scan -> scan.tableName(table)).items());
  }

  /** A document's row as the stream tells of a change. */
  public static StreamRecord change(Document before, Document after) {
    return new StreamRecord("MODIFY", image(after), image(before));
  }

  private static Map<String, Object> image(Document document) {
    return document == null
        ? Map.of()
        : Map.of(
            "pk", "DOCUMENT#" + document.documentId(),
            "revision", BigDecimal.valueOf(document.revision()),
            "usageKind", document.holding().kind(),
            "changedAt", AttributeValues.sortable(document.changedAt()),
            "heldBytes", BigDecimal.valueOf(document.holding().bytes()),
            "heldObjects", BigDecimal.valueOf(document.holding().objects()));
  }
}
