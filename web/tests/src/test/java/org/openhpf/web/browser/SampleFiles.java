package org.openhpf.web.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Serves sample pages beside a test class, under the policy of the real pages. */
public final class SampleFiles implements AutoCloseable {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'";

  /** A policy as it must not be. */
  private static final String LAX = "default-src *; style-src 'unsafe-inline'";

  private final HttpServer server;
  private final Class<?> neighbour;

  public SampleFiles(Class<?> neighbour) throws IOException {
    this.neighbour = neighbour;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/app/", exchange -> send(exchange, POLICY));
    server.createContext("/lax/", exchange -> send(exchange, LAX));
    server.createContext("/", exchange -> reply(exchange, 204));
    server.start();
  }

  /**
   * @param path {@code /app/} and a file's name; under {@code /lax/} it comes with a weak policy
   */
  public URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private void send(HttpExchange exchange, String policy) throws IOException {
    String file = exchange.getRequestURI().getPath().substring("/app/".length());
    if (!file.matches("[a-z]+\\.(html|css|js)")) {
      reply(exchange, 404);
      return;
    }
    byte[] content = PageScripts.read(neighbour, file).getBytes(StandardCharsets.UTF_8);
    String type = file.replaceFirst(".*\\.", "").replace("js", "javascript");
    exchange.getResponseHeaders().set("content-type", "text/" + type + "; charset=utf-8");
    exchange.getResponseHeaders().set("content-security-policy", policy);
    exchange.sendResponseHeaders(200, content.length);
    exchange.getResponseBody().write(content);
    exchange.close();
  }

  private static void reply(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
