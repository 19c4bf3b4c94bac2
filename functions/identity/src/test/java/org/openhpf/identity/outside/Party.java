package org.openhpf.identity.outside;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Another party's service on loopback, which answers as a test tells it. */
public final class Party implements AutoCloseable {

  /** Answers one request. */
  public interface Answer {
    void give(HttpExchange exchange, String body) throws IOException;

    static Answer json(String json) {
      return status(200, json);
    }

    static Answer status(int status, String text) {
      return (exchange, body) -> {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
      };
    }

    /** Leaves the client waiting. */
    static Answer never() {
      return (exchange, body) -> {};
    }

    /** Begins an answer and leaves the client waiting for its end. */
    static Answer half() {
      return (exchange, body) -> {
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().write("{\"result\":".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
      };
    }

    /** Ends the connection without a word. */
    static Answer reset() {
      return (exchange, body) -> exchange.close();
    }

    /** Sends the client elsewhere. */
    static Answer redirect(String location) {
      return (exchange, body) -> {
        exchange.getResponseHeaders().add("location", location);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
      };
    }
  }

  /**
   * What was asked.
   *
   * @param address path and query
   */
  public record Asked(String method, String address, String authorization, String body) {}

  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  private Party() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public static Party start() {
    return new Party();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on, to this path. */
  public void answer(String path, Answer answer) {
    answers.put(path, answer);
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String authorization = exchange.getRequestHeaders().getFirst("authorization");
    asked.add(
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            authorization == null ? "" : authorization,
            body));
    answers
        .getOrDefault(exchange.getRequestURI().getPath(), Answer.status(404, "{}"))
        .give(exchange, body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
