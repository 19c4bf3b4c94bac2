package org.openhpf.bench.booking;

import java.io.BufferedReader;
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
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.openhpf.storage.Clients;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole platform in processes of its own, in memory, on a free port. */
final class LocalPlatform implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String READY = "OpenHPF is ready on ";

  /**
   * An emulator on two processors needs half a minute for a crowd; who waits longer has no reply.
   */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final Path state;
  private final String url;

  /**
   * @param problem the problem's {@code type}; empty where there is none
   */
  record Answer(int status, String problem) {}

  private LocalPlatform(Process process, Path state, String url) {
    this.process = process;
    this.state = state;
    this.url = url;
  }

  /**
   * @param root of the repository, built
   */
  static LocalPlatform start(Path root) throws IOException {
    Path state = Files.createTempDirectory(root.resolve("bench/harness/target"), "platform-");
    var builder =
        new ProcessBuilder(
            root.resolve("local/java").toString(), "Main", "--memory", "--port", "0", "--quiet");
    builder.environment().put("OPENHPF_STATE", state.toString());
    Process process = builder.redirectErrorStream(true).start();
    var said = new StringBuilder();
    BufferedReader output = process.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(READY)) {
        Thread.ofVirtual().start(() -> output.lines().forEach(System.err::println));
        return new LocalPlatform(process, state, line.substring(READY.length()));
      }
      said.append(line).append('\n');
    }
    throw new IllegalStateException("the local host ended: " + said);
  }

  /** CPU time used up to now. */
  PlatformCpu cpu() {
    return PlatformCpu.of(process.pid());
  }

  /** The tables of the functions that run. */
  DynamoDbClient dynamoDb() throws IOException {
    JsonNode host = JSON.readTree(Files.readString(state.resolve("host.json")));
    return new Clients(JSON.convertValue(host.get("cloud"), new TypeReference<>() {})).dynamoDb();
  }

  /** Bearer tokens of so many new citizens. */
  List<String> citizens(int number) throws InterruptedException {
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

  JsonNode get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(LONGEST).build();
    return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
  }

  Answer post(String path, String token, Map<String, ?> body, String idempotencyKey)
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

  private HttpResponse<String> send(String path, Map<String, ?> body, Map<String, String> headers)
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
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
    }
    try (var files = Files.walk(state)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
