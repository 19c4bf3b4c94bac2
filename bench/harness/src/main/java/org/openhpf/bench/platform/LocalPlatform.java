package org.openhpf.bench.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.openhpf.local.cloud.ChildProcess;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The platform as {@code local/run} starts it, in processes of its own, in memory, on a free port.
 */
public final class LocalPlatform implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String READY = "OpenHPF is ready on ";

  /**
   * An emulator on two processors needs half a minute for a crowd; who waits longer has no reply.
   */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final HttpClient client = HttpClient.newHttpClient();
  private final ChildProcess process;
  private final Path state;
  private final String asked;
  private final String url;

  /**
   * @param problem the problem's {@code type}; empty where there is none
   */
  public record Answer(int status, String problem) {}

  private LocalPlatform(ChildProcess process, Path state, String asked, String url) {
    this.process = process;
    this.state = state;
    this.asked = asked;
    this.url = url;
  }

  /**
   * @param root of the repository, built
   * @param functions what a request sets in motion, first of all the one that is asked; no schedule
   *     falls into a round
   */
  public static LocalPlatform start(Path root, List<String> functions) throws Exception {
    Path state = Files.createTempDirectory(root.resolve("bench/harness/target"), "platform-");
    var environment = new HashMap<>(System.getenv());
    environment.put("OPENHPF_STATE", state.toString());
    var url = new CompletableFuture<String>();
    String run = root.resolve("local/java").toString();
    ChildProcess process =
        ChildProcess.start(
            List.of(
                run,
                "Main",
                "--memory",
                "--port",
                "0",
                "--quiet",
                "--plain-starts",
                "--only",
                String.join(",", functions)),
            environment,
            root,
            line -> {
              if (line.startsWith(READY)) {
                url.complete(line.substring(READY.length()));
              } else {
                System.err.println(line);
              }
            });
    process.onExit().thenAccept(code -> url.cancel(false));
    return new LocalPlatform(process, state, functions.getFirst(), url.get());
  }

  /** CPU time used up to now. */
  public PlatformCpu cpu() {
    return PlatformCpu.of(process.pid(), asked);
  }

  /**
   * CPU time, in milliseconds, of the environments of one function, from their starts up to now.
   */
  public double cpuMillis(String function) {
    return PlatformCpu.nanosOf(process.pid(), function) / 1e6;
  }

  /** The tables of the functions that run; a whole table is read in its own time. */
  public DynamoDbClient dynamoDb() throws IOException {
    return client(DynamoDbClient.builder(), "AWS_ENDPOINT_URL_DYNAMODB");
  }

  /** The queues of the functions that run. */
  public SqsClient sqs() throws IOException {
    return client(SqsClient.builder(), "AWS_ENDPOINT_URL_SQS");
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
      B builder, String endpoint) throws IOException {
    JsonNode cloud = JSON.readTree(Files.readString(state.resolve("host.json"))).get("cloud");
    Function<String, String> variable = name -> cloud.get(name).stringValue();
    return builder
        .endpointOverride(URI.create(variable.apply(endpoint)))
        .region(Region.of(variable.apply("AWS_REGION")))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(
                    variable.apply("AWS_ACCESS_KEY_ID"), variable.apply("AWS_SECRET_ACCESS_KEY"))))
        .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(LONGEST))
        .build();
  }

  /** Bearer tokens of so many new citizens. */
  public List<String> citizens(int number) throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(4)) {
      Callable<String> citizen = this::citizen;
      return threads.invokeAll(Collections.nCopies(number, citizen)).stream()
          .map(Future::resultNow)
          .toList();
    }
  }

  private String citizen() throws IOException, InterruptedException {
    return JSON.readTree(send("/_local/tokens", Map.of("role", "citizen"), Map.of()).body())
        .get("token")
        .stringValue();
  }

  public JsonNode get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(LONGEST).build();
    return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
  }

  public Answer post(String path, String token, Map<String, ?> body, String idempotencyKey)
      throws IOException, InterruptedException {
    var response =
        send(
            path,
            body,
            Map.of("Authorization", "Bearer " + token, "Idempotency-Key", idempotencyKey));
    return new Answer(
        response.statusCode(),
        response.statusCode() < 400
            ? ""
            : JSON.readTree(response.body()).path("type").asString(""));
  }

  public HttpResponse<String> send(String path, Map<String, ?> body, Map<String, String> headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(LONGEST)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    headers.forEach(request::header);
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() throws IOException {
    client.shutdownNow();
    List<ProcessHandle> started =
        ProcessHandle.of(process.pid()).stream().flatMap(ProcessHandle::descendants).toList();
    process.close();
    started.forEach(one -> one.onExit().join()); // until then they write to the state
    try (var files = Files.walk(state)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
