package org.openhpf.local.host.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole platform in a process of its own, as {@code local/run} starts it. */
public final class Platform implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String READY = "OpenHPF is ready on ";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final String url;

  /** A reply; the body is missing where there was none, or none of JSON. */
  public record Answer(int status, JsonNode body, HttpResponse<String> response) {
    public String text(String field) {
      return body.path(field).asString("");
    }
  }

  private Platform(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /**
   * @param state the folder of its state
   * @param options of {@code local/run}, beside a free port
   */
  public static Platform start(Path state, String... options) throws IOException {
    return start(state, Map.of(), options);
  }

  /**
   * @param environment beside the state folder, e.g. another cloud's endpoint
   */
  static Platform start(Path state, Map<String, String> environment, String... options)
      throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dopenhpf.root=" + System.getProperty("openhpf.root"),
                "-cp",
                System.getProperty("java.class.path"),
                "org.openhpf.local.host.Main",
                "--port",
                "0",
                "--quiet"));
    command.addAll(List.of(options));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("OPENHPF_STATE", state.toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    var said = new StringBuilder();
    BufferedReader output = process.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(READY)) {
        return new Platform(process, line.substring(READY.length()));
      }
      said.append(line).append('\n');
    }
    throw new IllegalStateException("the local host ended: " + said);
  }

  /** Where it answers, without a slash at the end. */
  public String url() {
    return url;
  }

  /** A bearer token for a new person of a role. */
  public String token(String role) throws IOException, InterruptedException {
    return post("/_local/tokens", Map.of("role", role), Map.of()).text("token");
  }

  /** Moves the time that functions and schedules see, as {@code local/clock} does. */
  public void clock(String to) throws IOException, InterruptedException {
    post("/_local/clock", Map.of("to", to), Map.of());
  }

  /** Runs a schedule to its end, as {@code local/fire} does. */
  public Answer fire(String schedule) throws IOException, InterruptedException {
    return post("/_local/schedules/" + schedule + "/fire", Map.of(), Map.of());
  }

  public Answer get(String path, String token) throws IOException, InterruptedException {
    return send(request(path, token).GET());
  }

  public Answer get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(url + path)));
  }

  public Answer delete(String path, String token) throws IOException, InterruptedException {
    return send(request(path, token).DELETE());
  }

  public Answer post(String path, Map<String, ?> body, Map<String, String> headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    headers.forEach(request::header);
    return send(request);
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .header("authorization", "Bearer " + token);
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var response =
        client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
    return new Answer(
        response.statusCode(),
        isJson(response) ? JSON.readTree(response.body()) : JSON.missingNode(),
        response);
  }

  private static boolean isJson(HttpResponse<?> response) {
    String type = response.headers().firstValue("content-type").orElse("");
    return type.matches("application/(problem\\+)?json.*");
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    client.close();
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
