package org.openhpf.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;

/**
 * DynamoDB that answers a Query and a GetItem, always alike, and the credentials endpoint of a
 * restored environment. Not DynamoDB Local: that is a JVM which warms up, collects garbage and
 * takes the cores while we measure; this costs both sides the same few microseconds, and the
 * function's side (signing, TLS, HTTP, unmarshalling, the checksum) is all there.
 */
public final class CannedAws implements AutoCloseable {
  private static final String CREDENTIALS =
      """
      {"AccessKeyId":"ASIABENCHBENCHBENCHX","SecretAccessKey":"bench","Token":"bench",
       "Expiration":"2099-01-01T00:00:00Z"}""";

  private final HttpServer dynamoDb;
  private final HttpServer credentials;
  private final TrustedTls tls;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, byte[]> replies = new HashMap<>();

  /**
   * @param replies by action
   */
  public CannedAws(Map<String, String> replies, Path scratch)
      throws IOException, GeneralSecurityException {
    replies.forEach(
        (action, reply) ->
            this.replies.put(
                "DynamoDB_20120810." + action, reply.getBytes(StandardCharsets.UTF_8)));
    tls = TrustedTls.make(scratch);
    var secure = HttpsServer.create(loopback(), 0);
    secure.setHttpsConfigurator(new HttpsConfigurator(tls.context()));
    dynamoDb = started(secure, this::answer);
    credentials = started(HttpServer.create(loopback(), 0), CannedAws::credentials);
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private HttpServer started(HttpServer server, HttpHandler handler) {
    server.createContext("/", handler);
    server.setExecutor(threads);
    server.start();
    return server;
  }

  /** Flags of a JVM that trusts this DynamoDB, beside all that a JVM trusts. */
  List<String> flags() {
    return tls.flags();
  }

  /** Has this JVM trust it, before its first connection. */
  public void trust() {
    tls.trust();
  }

  /** Of a process under measure. */
  public Map<String, String> variables() {
    return Map.of(
        "AWS_ENDPOINT_URL", "https://127.0.0.1:" + dynamoDb.getAddress().getPort(),
        "AWS_REGION", "us-east-1",
        "AWS_DEFAULT_REGION", "us-east-1",
        "AWS_ACCESS_KEY_ID", "ASIABENCHBENCHBENCHX",
        "AWS_SECRET_ACCESS_KEY", "bench",
        "AWS_SESSION_TOKEN", "bench");
  }

  /** How an environment with SnapStart comes by its credentials. */
  Map<String, String> restoredVariables() {
    return Map.of(
        "AWS_CONTAINER_CREDENTIALS_FULL_URI",
        "http://127.0.0.1:" + credentials.getAddress().getPort() + "/",
        "AWS_CONTAINER_AUTHORIZATION_TOKEN",
        "bench");
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    if (exchange.getRequestMethod().equals("GET")) { // as priming asks it
      RuntimeApi.send(exchange, 200, "healthy: bench".getBytes());
      return;
    }
    String action = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    byte[] reply = replies.get(action);
    if (reply == null) {
      RuntimeApi.send(exchange, 400, ("not canned: " + action).getBytes());
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.getResponseHeaders().set("x-amzn-RequestId", "BENCH");
    var crc = new CRC32();
    crc.update(reply);
    exchange.getResponseHeaders().set("x-amz-crc32", Long.toString(crc.getValue()));
    RuntimeApi.send(exchange, 200, reply);
  }

  private static void credentials(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    RuntimeApi.send(exchange, 200, CREDENTIALS.getBytes());
  }

  @Override
  public void close() {
    dynamoDb.stop(0);
    credentials.stop(0);
    threads.shutdownNow();
  }
}
