package org.openhpf.identity.notice;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A message platform on the loopback that takes every message. */
public final class SandboxPhones implements AutoCloseable {
  private final Map<String, String> taken = new ConcurrentHashMap<>();
  private final HttpServer server;

  private SandboxPhones(HttpServer server) {
    this.server = server;
  }

  public static SandboxPhones start() {
    try {
      var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var phones = new SandboxPhones(HttpServer.create(loopback, 0));
      phones.server.createContext(
          "/messages",
          exchange -> {
            String id = exchange.getRequestHeaders().getFirst("idempotency-key");
            byte[] body = exchange.getRequestBody().readAllBytes();
            phones.taken.put(id, new String(body, StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
          });
      phones.server.start();
      return phones;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** By their ids. */
  public Map<String, String> taken() {
    return taken;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
