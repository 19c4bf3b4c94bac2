package org.openhpf.local.host;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.openhpf.local.cloud.RepositoryRoot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the host that runs on the state folder, over HTTP. */
record HostClient(String url) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What the host answered; {@code body} is missing where there was none. */
  record Answer(int status, JsonNode body) {}

  /**
   * @throws IllegalArgumentException with a message for people, if none runs
   */
  static HostClient ofRunning() {
    Path state =
        StateFolder.path(
            RepositoryRoot.find(), Optional.ofNullable(System.getenv("OPENHPF_STATE")));
    return HostFile.read(state)
        .map(host -> new HostClient(host.url()))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no local host runs on " + state + ": start local/run"));
  }

  Answer get(String path) throws IOException {
    return answer(open(path, "GET"));
  }

  Answer post(String path, JsonNode body, Map<String, String> headers) throws IOException {
    HttpURLConnection connection = open(path, "POST");
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    headers.forEach(connection::setRequestProperty);
    try (var out = connection.getOutputStream()) {
      out.write(JSON.writeValueAsBytes(body));
    }
    return answer(connection);
  }

  private HttpURLConnection open(String path, String method) throws IOException {
    var connection = (HttpURLConnection) URI.create(url + path).toURL().openConnection();
    connection.setRequestMethod(method);
    return connection;
  }

  private static Answer answer(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    try (InputStream body =
        status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      return new Answer(status, JSON.readTree(body == null ? new byte[0] : body.readAllBytes()));
    }
  }
}
