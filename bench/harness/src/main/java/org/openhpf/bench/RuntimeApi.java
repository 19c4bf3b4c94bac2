package org.openhpf.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The Lambda Runtime API, version 2018-06-01, as far as the runtime client uses it. Each process
 * under measure has it under a path of its own.
 */
final class RuntimeApi implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  RuntimeApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  /** Makes it ready for a process; returns its AWS_LAMBDA_RUNTIME_API. */
  String open(String name, Session session) {
    server.createContext("/" + name + "/", exchange -> answer(exchange, session));
    return "127.0.0.1:" + server.getAddress().getPort() + "/" + name;
  }

  void close(String name) {
    server.removeContext("/" + name + "/");
  }

  private static void answer(HttpExchange exchange, Session session) throws IOException {
    String path = exchange.getRequestURI().getPath().replaceFirst("^/[^/]*/2018-06-01/runtime", "");
    if (path.endsWith("/response")) {
      session.replied(session.now(), exchange.getRequestBody().readAllBytes());
      send(exchange, 202, new byte[0]);
    } else if (path.equals("/invocation/next")) {
      byte[] event = session.next();
      exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", "bench");
      exchange
          .getResponseHeaders()
          .set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 20_000));
      exchange
          .getResponseHeaders()
          .set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:0:function:bench");
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      send(exchange, 200, event);
    } else if (path.equals("/restore/next")) {
      session.restoreNext();
      send(exchange, 200, new byte[0]);
    } else {
      session.failed(path + ": " + new String(exchange.getRequestBody().readAllBytes()));
      send(exchange, 202, new byte[0]);
    }
  }

  static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
