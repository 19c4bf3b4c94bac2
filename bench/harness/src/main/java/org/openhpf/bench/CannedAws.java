package org.openhpf.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;

/**
 * DynamoDB that answers one Query, always alike, and the credentials endpoint of a restored
 * environment. Not DynamoDB Local: that is a JVM which warms up, collects garbage and takes the
 * cores while we measure; this costs both sides the same few microseconds, and the function's side
 * (signing, HTTP, unmarshalling, the checksum) is all there.
 */
final class CannedAws implements AutoCloseable {
  private static final String CREDENTIALS =
      """
      {"AccessKeyId":"ASIABENCHBENCHBENCHX","SecretAccessKey":"bench","Token":"bench",
       "Expiration":"2099-01-01T00:00:00Z"}""";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final byte[] rows;
  private final String checksum;

  CannedAws(String queryReply) throws IOException {
    rows = queryReply.getBytes(StandardCharsets.UTF_8);
    var crc = new CRC32();
    crc.update(rows);
    checksum = Long.toString(crc.getValue());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::query);
    server.createContext("/credentials", CannedAws::credentials);
    server.setExecutor(threads);
    server.start();
  }

  private String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Of a process under measure. */
  Map<String, String> variables() {
    return Map.of(
        "AWS_ENDPOINT_URL", endpoint(),
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
        endpoint() + "/credentials",
        "AWS_CONTAINER_AUTHORIZATION_TOKEN",
        "bench");
  }

  private void query(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    String action = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    if (!"DynamoDB_20120810.Query".equals(action)) {
      RuntimeApi.send(exchange, 400, ("not canned: " + action).getBytes());
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.getResponseHeaders().set("x-amzn-RequestId", "BENCH");
    exchange.getResponseHeaders().set("x-amz-crc32", checksum);
    RuntimeApi.send(exchange, 200, rows);
  }

  private static void credentials(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    RuntimeApi.send(exchange, 200, CREDENTIALS.getBytes());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
