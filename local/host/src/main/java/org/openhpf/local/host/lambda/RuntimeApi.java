package org.openhpf.local.host.lambda;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The Lambda Runtime API, version 2018-06-01, on the loopback. Each environment has it under a path
 * of its own, which the runtime interface client takes as part of the host name it is given.
 */
final class RuntimeApi implements AutoCloseable {
  private static final String ROOT = "/{environment}/2018-06-01/runtime";

  /** What an environment's requests are answered by. */
  private record Entry(Session session, Headers headers) {}

  /** Values of the headers that come with an invocation. */
  interface Headers {
    String functionArn();

    /** Epoch milliseconds. */
    long deadline();
  }

  private final Map<String, Entry> environments = new ConcurrentHashMap<>();
  private final WebServer server;

  RuntimeApi() {
    HttpRouting.Builder routing =
        HttpRouting.builder()
            .get(ROOT + "/invocation/next", this::next)
            .post(ROOT + "/invocation/{id}/response", this::response)
            .post(ROOT + "/invocation/{id}/error", this::error)
            .get(ROOT + "/restore/next", this::restoreNext)
            .post(ROOT + "/init/error", this::initError)
            .post(ROOT + "/restore/error", this::initError)
            .error(
                NoSuchElementException.class,
                (request, response, gone) -> response.status(Status.FORBIDDEN_403).send());
    server =
        WebServer.builder()
            .host("127.0.0.1")
            .port(0)
            .shutdownHook(false)
            .shutdownGracePeriod(Duration.ZERO)
            // An environment may wait for days for its next event.
            .idleConnectionTimeout(Duration.ofDays(365))
            .routing(routing)
            .build()
            .start();
  }

  /** Makes the API ready for an environment; returns its AWS_LAMBDA_RUNTIME_API. */
  String open(String environment, Session session, Headers headers) {
    environments.put(environment, new Entry(session, headers));
    return "127.0.0.1:" + server.port() + "/" + environment;
  }

  void close(String environment) {
    Optional.ofNullable(environments.remove(environment))
        .ifPresent(entry -> entry.session().close());
  }

  private Entry entry(ServerRequest request) {
    return Optional.ofNullable(environments.get(request.path().pathParameters().get("environment")))
        .orElseThrow();
  }

  private void next(ServerRequest request, ServerResponse response) throws InterruptedException {
    Entry entry = entry(request);
    Optional<Invocation> next = entry.session().next();
    if (next.isEmpty()) {
      response.status(Status.GONE_410).send();
      return;
    }
    Invocation invocation = next.get();
    response
        .header("Lambda-Runtime-Aws-Request-Id", invocation.id())
        .header("Lambda-Runtime-Deadline-Ms", Long.toString(entry.headers().deadline()))
        .header("Lambda-Runtime-Invoked-Function-Arn", entry.headers().functionArn())
        .header("Lambda-Runtime-Trace-Id", Invocation.newTraceId())
        .header(HeaderNames.CONTENT_TYPE, "application/json")
        .send(invocation.event());
  }

  private void response(ServerRequest request, ServerResponse response) {
    byte[] payload = body(request);
    boolean taken = invocation(request).succeed(payload);
    response.status(taken ? Status.ACCEPTED_202 : Status.REQUEST_ENTITY_TOO_LARGE_413).send();
  }

  private void error(ServerRequest request, ServerResponse response) {
    invocation(request).failUnhandled(body(request));
    response.status(Status.ACCEPTED_202).send();
  }

  private Invocation invocation(ServerRequest request) {
    return entry(request)
        .session()
        .current(request.path().pathParameters().get("id"))
        .orElseThrow();
  }

  private void restoreNext(ServerRequest request, ServerResponse response) {
    entry(request).session().restoreNext();
    response.status(Status.OK_200).send();
  }

  private void initError(ServerRequest request, ServerResponse response) {
    entry(request).session().initError(body(request));
    response.status(Status.ACCEPTED_202).send();
  }

  private static byte[] body(ServerRequest request) {
    return request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0];
  }

  @Override
  public void close() {
    environments.keySet().forEach(this::close);
    server.stop();
  }
}
