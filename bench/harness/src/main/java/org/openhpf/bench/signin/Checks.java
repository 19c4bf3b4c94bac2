package org.openhpf.bench.signin;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhpf.bench.CannedAws;
import org.openhpf.bench.Measure;
import org.openhpf.bench.Samples;
import org.openhpf.edge.http.HttpFunction;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Role;
import org.openhpf.edge.http.Route;
import org.openhpf.storage.Clients;
import org.openhpf.storage.DynamoStandings;
import org.openhpf.storage.Table;

/**
 * What it costs a request to find out who asks, and, for who acts for another, that he still may:
 * CPU of the thread that answers, over HTTPS to a DynamoDB that answers always alike. The token's
 * signature is API Gateway's to check.
 */
final class Checks {
  /** The compiler is done with the SDK's client after some 30,000 calls. */
  private static final int ROUNDS = 25;

  private static final int CALLS = 2_000;
  private static final int EARLY = 3;
  private static final int SETTLED = 5;
  private static final double MOST_MILLIS = 0.3;

  private static final String TABLE = "StandingTable";

  private static final String GOOD =
      """
      {"Item":{"pk":{"S":"standing"},"sk":{"S":"STANDING"},"good":{"BOOL":true},
       "until":{"S":"2099-01-01T00:00:00Z"}}}""";

  private static final Map<String, String> CITIZEN =
      Map.of(
          "person_id", "01m84hd7009vrsdr8mfc20pbbw",
          "cognito:groups", "[citizen]",
          "assurance_level", "2",
          "channel", "web",
          "session_id", "25hhd1jagvhsr5pgd1992aji5i");

  private static final Map<String, String> ACTING =
      Map.of(
          "acting_id", "01m84hd7009vrsdr8mfc20pbbx", "standing_id", "s", "matters", "appointments");

  private final Path root;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  Checks(Path root) {
    this.root = root;
  }

  record Nothing() {}

  private record Windows(Samples early, Samples settled) {}

  List<Measure> measure() throws Exception {
    Path scratch = Files.createTempDirectory(root.resolve("bench/harness/target"), "checks-");
    PrintStream out = System.out;
    try (var aws = new CannedAws(Map.of("GetItem", GOOD), scratch)) {
      // Each request prints its metrics.
      System.setOut(new PrintStream(OutputStream.nullOutputStream()));
      aws.trust();
      Windows ours = sample(function(standings(aws)));
      // Afterwards, as it warms what both have in common: TLS, HTTP, signer.
      var dynamoDb = new Clients(aws.variables()).dynamoDb();
      var bySdk = new DynamoStandings(new Table(dynamoDb, TABLE), Clock.systemUTC());
      Windows sdk = sample(function(bySdk));
      return List.of(
          Measure.of("CPU of the token's claims, settled", over(ours.settled, "token"), "ms"),
          Measure.atMost(
              MOST_MILLIS,
              "CPU of claims and standing, calls 2,001 to 8,000",
              over(ours.early, "standing"),
              "ms"),
          Measure.of(
              "CPU of claims and standing, settled (after 42,000 calls)",
              over(ours.settled, "standing"),
              "ms"),
          Measure.of(
              "the same by the SDK's client, calls 2,001 to 8,000",
              over(sdk.early, "standing"),
              "ms"),
          Measure.of("the same by the SDK's client, settled", over(sdk.settled, "standing"), "ms"));
    } finally {
      System.setOut(out);
    }
  }

  /** Beyond a route that asks nobody who he is. */
  private static double over(Samples samples, String variant) {
    return samples.median(variant) - samples.median("public");
  }

  private static DynamoStandings standings(CannedAws aws) {
    var environment = new HashMap<>(aws.variables());
    environment.put("STANDING_TABLE", TABLE);
    return DynamoStandings.of(environment, Clock.systemUTC());
  }

  private static HttpFunction function(DynamoStandings standings) {
    return new HttpFunction(
        List.of(
            Route.get("/v1/public", Nothing.class).open().to((request, call) -> Reply.noContent()),
            Route.get("/v1/own", Nothing.class)
                .roles(Role.CITIZEN)
                .matter("appointments")
                .to((request, call) -> Reply.noContent())),
        standings::holds);
  }

  private Windows sample(HttpFunction function) {
    var acting = new HashMap<>(CITIZEN);
    acting.putAll(ACTING);
    Map<String, APIGatewayV2HTTPEvent> events =
        Map.of(
            "public", event("GET /v1/public", Map.of()),
            "token", event("GET /v1/own", CITIZEN),
            "standing", event("GET /v1/own", acting));
    events.values().forEach(event -> cpuMillis(function, event));
    var windows = new Windows(new Samples(), new Samples());
    for (int round = 0; round < ROUNDS; round++) {
      Samples samples =
          round < EARLY
              ? windows.early
              : round < ROUNDS - SETTLED ? new Samples() : windows.settled;
      events.forEach((name, event) -> samples.add(name, cpuMillis(function, event)));
    }
    return windows;
  }

  /** Of a call, on this thread. */
  private double cpuMillis(HttpFunction function, APIGatewayV2HTTPEvent event) {
    long before = threads.getCurrentThreadCpuTime();
    for (int call = 0; call < CALLS; call++) {
      int status = function.apply(event).getStatusCode();
      if (status != 204) {
        throw new IllegalStateException("a check answers " + status);
      }
    }
    return (threads.getCurrentThreadCpuTime() - before) / 1e6 / CALLS;
  }

  private static APIGatewayV2HTTPEvent event(String routeKey, Map<String, String> claims) {
    var jwt = RequestContext.Authorizer.JWT.builder().withClaims(claims).build();
    return APIGatewayV2HTTPEvent.builder()
        .withRouteKey(routeKey)
        .withRawPath(routeKey.substring(4))
        .withHeaders(Map.of())
        .withRequestContext(
            RequestContext.builder()
                .withRequestId("bench")
                .withAuthorizer(RequestContext.Authorizer.builder().withJwt(jwt).build())
                .build())
        .build();
  }
}
