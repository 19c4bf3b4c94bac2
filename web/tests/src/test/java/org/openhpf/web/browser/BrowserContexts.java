package org.openhpf.web.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Browser contexts: cookies, storage and cache of their own, as private windows have them.
 * WebDriver reaches the tabs in them but cannot make them; DevTools' browser-wide endpoint can.
 */
final class BrowserContexts implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int ANSWER_SECONDS = 30;

  private final BlockingQueue<JsonNode> answers = new ArrayBlockingQueue<>(16);
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;
  private int lastId;

  /**
   * @param endpoint the WebSocket address that the browser gives as {@code se:cdp}
   */
  BrowserContexts(URI endpoint) {
    socket = client.newWebSocketBuilder().buildAsync(endpoint, new Listener()).join();
  }

  /** Makes a context and answers its id. */
  String open() {
    return command("Target.createBrowserContext", Map.of()).path("browserContextId").asString();
  }

  /**
   * Opens a tab in a window of its own, so that none hides another; its target id is its window
   * handle for WebDriver.
   */
  String openTab(String context) {
    var target = Map.of("url", "about:blank", "browserContextId", context, "newWindow", true);
    return command("Target.createTarget", target).path("targetId").asString();
  }

  /** Grants geolocation to an origin, or denies it, so that nobody is asked. */
  void allowGeolocation(String context, URI origin, boolean allowed) {
    command(
        "Browser.setPermission",
        Map.of(
            "permission",
            Map.of("name", "geolocation"),
            "setting",
            allowed ? "granted" : "denied",
            "origin",
            origin.toString(),
            "browserContextId",
            context));
  }

  /** Closes the context's tabs and forgets what it kept. */
  void dispose(String context) {
    command("Target.disposeBrowserContext", Map.of("browserContextId", context));
  }

  private JsonNode command(String method, Map<String, ?> parameters) {
    int id = ++lastId;
    var message = Map.of("id", id, "method", method, "params", parameters);
    socket.sendText(JSON.writeValueAsString(message), true).join();
    try {
      JsonNode answer;
      do { // passes over what a test that was cut off did not wait for
        answer = answers.poll(ANSWER_SECONDS, TimeUnit.SECONDS);
      } while (answer != null && answer.path("id").asInt() < id);
      if (answer == null || answer.path("id").asInt() != id || answer.has("error")) {
        throw new IllegalStateException(method + ": " + answer);
      }
      return answer.path("result");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        JsonNode whole = JSON.readTree(message.toString());
        message.setLength(0);
        // What has no id is news nobody asked for.
        if (whole.has("id")) {
          answers.add(whole);
        }
      }
      from.request(1);
      return null;
    }
  }
}
