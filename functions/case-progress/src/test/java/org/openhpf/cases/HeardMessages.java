package org.openhpf.cases;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/** A message platform that takes everything. */
final class HeardMessages implements AutoCloseable {
  private final AtomicReference<String> last = new AtomicReference<>("");
  private final HttpServer server;

  HeardMessages() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/messages",
        exchange -> {
          last.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(202, -1);
          exchange.close();
        });
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The body of the last message. */
  String last() {
    return last.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
