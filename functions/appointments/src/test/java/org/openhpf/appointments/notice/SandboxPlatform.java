package org.openhpf.appointments.notice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A message platform on loopback that takes every message once, or answers as a test tells it. */
public final class SandboxPlatform implements AutoCloseable {
  public static final String TOKEN = "platform-token";

  /** Answers one request in another way than well. */
  interface Answer {
    void give(HttpExchange exchange) throws IOException;

    static Answer status(int status) {
      return problem(status, "{}");
    }

    static Answer problem(int status, String body) {
      return exchange -> {
        exchange.getRequestBody().readAllBytes();
        reply(exchange, status, body);
      };
    }

    /** The person takes no subscription message of the template. */
    static Answer subscriptionRefused() {
      return problem(422, "{\"type\":\"/problems/subscription-refused\",\"status\":422}");
    }

    /** Takes the message, and nobody hears of it. */
    static Answer takenUnheard(SandboxPlatform platform) {
      return exchange -> {
        byte[] body = exchange.getRequestBody().readAllBytes();
        platform.keep(exchange, new String(body, StandardCharsets.UTF_8));
        reply(exchange, 500, "{}");
      };
    }

    /** Leaves the client waiting. */
    static Answer never() {
      return exchange -> exchange.getRequestBody().readAllBytes();
    }
  }

  private final Map<String, String> accepted = new ConcurrentHashMap<>();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final AtomicInteger requests = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  private SandboxPlatform(HttpServer server) {
    this.server = server;
  }

  public static SandboxPlatform start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var platform = new SandboxPlatform(server);
      server.setExecutor(platform.threads);
      server.createContext("/v1/messages", platform::take);
      server.start();
      return platform;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /** The next requests are answered so, one each; the rest well. */
  public void answerNext(Answer... next) {
    answers.addAll(List.of(next));
  }

  /** Bodies by message id. */
  public Map<String, String> accepted() {
    return Map.copyOf(accepted);
  }

  public int requests() {
    return requests.get();
  }

  private void take(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    Answer special = answers.poll();
    if (special != null) {
      special.give(exchange);
      return;
    }
    boolean known =
        ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("authorization"));
    if (!known) {
      reply(exchange, 401, "{}");
      return;
    }
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String before = keep(exchange, body);
    reply(exchange, before == null || before.equals(body) ? 202 : 422, "{\"receiptId\":\"1\"}");
  }

  private String keep(HttpExchange exchange, String body) {
    return accepted.putIfAbsent(exchange.getRequestHeaders().getFirst("idempotency-key"), body);
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
