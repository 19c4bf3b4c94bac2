package org.openhpf.web.inspection;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.openhpf.web.browser.PageScripts;

/** Serves a page on which everything holds, under the policy of the real ones. */
final class SamplePage implements AutoCloseable {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'";

  private final HttpServer server;

  SamplePage() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/app/", exchange -> send(exchange, "sample.html", "text/html", POLICY));
    server.createContext(
        "/app/sample.css", exchange -> send(exchange, "sample.css", "text/css", POLICY));
    server.createContext(
        "/lax/",
        exchange ->
            send(exchange, "sample.html", "text/html", "default-src *; style-src 'unsafe-inline'"));
    server.createContext("/favicon.ico", SamplePage::nothing);
    server.start();
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static void send(HttpExchange exchange, String file, String type, String policy)
      throws IOException {
    byte[] content = PageScripts.read(SamplePage.class, file).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("content-type", type + "; charset=utf-8");
    exchange.getResponseHeaders().set("content-security-policy", policy);
    exchange.sendResponseHeaders(200, content.length);
    exchange.getResponseBody().write(content);
    exchange.close();
  }

  private static void nothing(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
