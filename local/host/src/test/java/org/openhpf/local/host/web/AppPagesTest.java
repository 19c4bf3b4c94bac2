package org.openhpf.local.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.local.host.template.PagesResource;

class AppPagesTest {
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir Path checkout;

  private Path folder;
  private AppPages pages;
  private WebServer server;

  @BeforeEach
  void start() throws IOException {
    folder = Files.createDirectories(checkout.resolve("web/app"));
    Files.createDirectories(folder.resolve("js"));
    Files.writeString(folder.resolve("index.html"), "<!doctype html><title>预约</title>");
    Files.writeString(folder.resolve("js/dom.js"), "export const one = 1;\n".repeat(50));
    Files.writeString(checkout.resolve("secret.txt"), "canary");
    pages = new AppPages(new PagesResource(Map.of("X-Of-The-Template", "yes")), folder);
    HttpRouting.Builder routing = HttpRouting.builder();
    pages.register(routing);
    server = WebServer.builder().host("127.0.0.1").port(0).routing(routing).build().start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void theFolderIsItsIndexAndAnEditIsLive() throws Exception {
    var first = get("/app/");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(header(first, "content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(text(first)).contains("预约");
    assertThat(get("/app/index.html").body()).isEqualTo(first.body());
    assertThat(get("/app").statusCode()).isEqualTo(302);
    assertThat(header(get("/app"), "location")).isEqualTo("/app/");

    Files.writeString(folder.resolve("index.html"), "edited");
    var second = get("/app/");
    assertThat(text(second)).isEqualTo("edited");
    assertThat(header(second, "etag")).isNotEqualTo(header(first, "etag"));
  }

  @ParameterizedTest
  @CsvSource({
    "a.html,text/html; charset=utf-8",
    "a.css,text/css; charset=utf-8",
    "a.js,text/javascript; charset=utf-8",
    "a.json,application/json",
    "a.svg,image/svg+xml",
    "a.png,image/png",
    "a.webmanifest,application/manifest+json",
    "a.ico,image/x-icon",
    "a.what,application/octet-stream"
  })
  void everyKindOfFileHasItsType(String name, String type) throws Exception {
    Files.writeString(folder.resolve(name), "x");
    assertThat(header(get("/app/" + name), "content-type")).isEqualTo(type);
  }

  @Test
  void everyReplyHasTheTemplatesHeaders() throws Exception {
    for (String path : new String[] {"/app/", "/app/js/dom.js", "/app/none.js"}) {
      assertThat(header(get(path), "x-of-the-template")).as(path).isEqualTo("yes");
    }
    var known = get("/app/", "if-none-match", "*");
    assertThat(header(known, "x-of-the-template")).isEqualTo("yes");
  }

  @Test
  void textsAreCompressedForWhoTakesItAndStayUpToDate() throws Exception {
    var plain = get("/app/js/dom.js");
    assertThat(header(plain, "content-encoding")).isEmpty();
    assertThat(header(plain, "vary")).isEqualToIgnoringCase("accept-encoding");
    var zipped = get("/app/js/dom.js", "accept-encoding", "br, gzip;q=0.8");
    assertThat(header(zipped, "content-encoding")).isEqualTo("gzip");
    assertThat(zipped.body().length).isLessThan(plain.body().length / 4);
    assertThat(unzipped(zipped)).isEqualTo(text(plain));
    // A strong tag is one of the bytes that are sent.
    assertThat(header(zipped, "etag")).isNotEqualTo(header(plain, "etag"));
    for (String refusing : new String[] {"gzip;q=0", "gzip;q=0.000", "br", "identity"}) {
      assertThat(header(get("/app/", "accept-encoding", refusing), "content-encoding")).isEmpty();
    }

    Files.writeString(folder.resolve("js/dom.js"), "export const two = 2;\n");
    assertThat(unzipped(get("/app/js/dom.js", "accept-encoding", "gzip")))
        .isEqualTo("export const two = 2;\n");

    Files.write(folder.resolve("a.png"), new byte[4000]);
    assertThat(header(get("/app/a.png", "accept-encoding", "gzip"), "content-encoding")).isEmpty();
  }

  @Test
  void whatABrowserHasIsNotSentAgain() throws Exception {
    String tag = header(get("/app/"), "etag");
    assertThat(tag).startsWith("\"").endsWith("\"");
    var known = get("/app/", "if-none-match", "\"other\", W/" + tag);
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(known.body()).isEmpty();
    assertThat(header(known, "etag")).isEqualTo(tag);
    assertThat(get("/app/", "if-none-match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void headIsGetWithoutItsBodyAndNothingElseIsAllowed() throws Exception {
    String head = raw("HEAD /app/js/dom.js HTTP/1.1");
    assertThat(head).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
    assertThat(head.toLowerCase(Locale.ROOT)).contains("content-length: 1100\r\n");
    for (String method : new String[] {"POST", "PUT", "DELETE", "OPTIONS"}) {
      var reply =
          HTTP.send(
              request("/app/index.html").method(method, BodyPublishers.noBody()).build(),
              BodyHandlers.ofByteArray());
      assertThat(reply.statusCode()).as(method).isEqualTo(405);
      assertThat(header(reply, "allow")).isEqualTo("GET, HEAD");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/app/none.html",
        "/app/js",
        "/app/js/",
        "/app/.hidden",
        "/app/js/.hidden",
        "/app/../../secret.txt",
        "/app/js/../../../secret.txt",
        "/app/%2e%2e/%2e%2e/secret.txt",
        "/app/..%2f..%2fsecret.txt",
        "/app/%2e%2e%2f%2e%2e%2fsecret.txt",
        "/app/..%5c..%5csecret.txt",
        "/app/..\\..\\secret.txt",
        "/app/%252e%252e/%252e%252e/secret.txt",
        "/app//index.html",
        "/app/./index.html",
        "/app//etc/passwd",
        "/app/index.html%00.js",
        "/app/link.txt",
        "/app/linked/secret.txt",
        "/app/js/dom.js;x=y"
      })
  void noPathReachesAnythingElse(String path) throws Exception {
    Files.writeString(folder.resolve(".hidden"), "canary");
    Files.writeString(folder.resolve("js/.hidden"), "canary");
    Files.createSymbolicLink(folder.resolve("link.txt"), checkout.resolve("secret.txt"));
    Files.createSymbolicLink(folder.resolve("linked"), checkout);
    String reply = raw("GET " + path + " HTTP/1.1");
    assertThat(reply).matches("(?s)HTTP/1.1 40[04].*").doesNotContain("canary", "doctype", "root:");
  }

  @Test
  void knowsThePagesThereAre() throws IOException {
    Files.writeString(folder.resolve("kiosk.html"), "");
    assertThat(pages.paths()).containsExactly("/app/", "/app/kiosk.html");
    var none = new AppPages(new PagesResource(Map.of()), checkout.resolve("none"));
    assertThat(none.paths()).isEmpty();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), BodyHandlers.ofByteArray());
  }

  /** As it is written: an HTTP client of Java's would put some of the paths right. */
  private String raw(String requestLine) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(10_000);
      String request = requestLine + "\r\nHost: localhost\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      var in = socket.getInputStream();
      var head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        head.append((char) in.read());
      }
      // A connection may stay open: what the reply says it has is read, and what it has beyond.
      var length = LENGTH.matcher(head);
      int body =
          length.find() && !requestLine.startsWith("HEAD") ? Integer.parseInt(length.group(1)) : 0;
      byte[] content = in.readNBytes(Math.max(body, in.available()));
      return head + new String(content, StandardCharsets.UTF_8);
    }
  }

  private static String header(HttpResponse<?> reply, String name) {
    return reply.headers().firstValue(name).orElse("");
  }

  private static String text(HttpResponse<byte[]> reply) {
    return new String(reply.body(), StandardCharsets.UTF_8);
  }

  private static String unzipped(HttpResponse<byte[]> reply) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(reply.body()))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
