package org.openhpf.local.host.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openhpf.local.host.LocalPages;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP API on 127.0.0.1, and the local host's own pages beside it. */
public final class HttpApi implements AutoCloseable {
  /** More than API Gateway takes, so that it is the gateway that refuses. */
  private static final int LONGEST_HEAD = 64 * 1024;

  /** The server's own business, or API Gateway's. */
  private static final Set<String> NOT_THE_FUNCTIONS =
      Set.of("content-length", "transfer-encoding", "connection", "keep-alive");

  private final WebServer server;
  private final Gateway gateway;

  /** {@code port}: 0 for any free one. */
  public HttpApi(int port, Gateway gateway, List<LocalPages> pages) {
    this.gateway = gateway;
    HttpRouting.Builder routing = HttpRouting.builder();
    pages.forEach(page -> page.register(routing));
    // A page that was asked wrongly says so in its exception.
    routing.error(
        IllegalArgumentException.class,
        (request, response, e) -> problem(response, e.getMessage()));
    routing.error(
        JacksonException.class,
        (request, response, e) -> problem(response, "the body is not JSON"));
    routing.any(this::answer);
    server =
        WebServer.builder()
            .host("127.0.0.1")
            .port(port)
            .backlog(4096)
            .shutdownHook(false)
            .shutdownGracePeriod(Duration.ZERO)
            .addProtocol(
                Http1Config.builder()
                    .maxPrologueLength(LONGEST_HEAD)
                    .maxHeadersSize(LONGEST_HEAD)
                    .build())
            .directHandlers(refusals())
            .routing(routing)
            .build()
            .start();
  }

  public int port() {
    return server.port();
  }

  private void answer(ServerRequest request, ServerResponse response) throws InterruptedException {
    ApiReply reply;
    try {
      reply = gateway.answer(ApiRequest.read(request));
    } catch (IllegalArgumentException e) {
      reply = ApiReply.BAD_REQUEST;
    }
    send(reply, response);
  }

  private static void send(ApiReply reply, ServerResponse response) {
    response.status(Status.create(reply.status()));
    for (Map.Entry<String, String> header : reply.headers().entrySet()) {
      if (!NOT_THE_FUNCTIONS.contains(header.getKey())) {
        response.header(header.getKey(), header.getValue());
      }
    }
    if (!reply.cookies().isEmpty()) {
      response.header("set-cookie", reply.cookies().toArray(String[]::new));
    }
    if (reply.body().length == 0 || reply.status() == 204 || reply.status() == 304) {
      response.send();
    } else {
      response.send(reply.body());
    }
  }

  private static void problem(ServerResponse response, String detail) {
    var problem = JsonMapper.shared().createObjectNode().put("type", "/problems/invalid-request");
    problem.put("title", "invalid request").put("status", 400).put("detail", detail);
    response
        .status(Status.BAD_REQUEST_400)
        .header(HeaderNames.CONTENT_TYPE, "application/problem+json")
        .send(JsonMapper.shared().writeValueAsBytes(problem));
  }

  /** What the server refuses before any handler is answered in API Gateway's words. */
  private static DirectHandlers refusals() {
    DirectHandler handler =
        (request, type, status, headers, message) -> {
          ApiReply reply =
              switch (status.code()) {
                case 413 -> ApiReply.TOO_LARGE;
                case 414, 431 -> ApiReply.HEAD_TOO_LARGE;
                case 404 -> ApiReply.NOT_FOUND;
                case 500 -> ApiReply.FAILED;
                default -> ApiReply.BAD_REQUEST;
              };
          return DirectHandler.TransportResponse.builder()
              .status(Status.create(reply.status()))
              .header(HeaderNames.CONTENT_TYPE, "application/json")
              .entity(reply.body())
              .keepAlive(false)
              .build();
        };
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
      handlers.addHandler(type, handler);
    }
    return handlers.build();
  }

  @Override
  public void close() {
    server.stop();
  }
}
