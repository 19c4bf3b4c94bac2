package org.openhpf.local.cloud;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between a client and DynamoDB and does what the real service does now and then and
 * DynamoDB Local never: conflicts, throttling, delays, errors, broken connections. For tests.
 */
public final class FaultProxy implements AutoCloseable {
  private final InetSocketAddress target;
  private final ServerSocket listener;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile FaultPolicy policy;

  private FaultProxy(URI target, FaultPolicy policy) throws IOException {
    this.target = new InetSocketAddress(target.getHost(), target.getPort());
    this.policy = policy;
    this.listener = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  /** Starts a proxy in front of an endpoint of DynamoDB Local. */
  public static FaultProxy start(URI target, FaultPolicy policy) {
    try {
      return new FaultProxy(target, policy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another policy from the next request on. */
  public void follow(FaultPolicy next) {
    policy = next;
  }

  /**
   * How many requests of an operation came in, faulty or not, such as {@code PutItem}; retries
   * count.
   */
  public int count(String operation) {
    return counts.getOrDefault(operation, 0);
  }

  /** All the counts by operation. */
  public Map<String, Integer> counts() {
    return Map.copyOf(counts);
  }

  /** Forgets the counts. */
  public void resetCounts() {
    counts.clear();
  }

  /** Where clients connect: {@code http://127.0.0.1:PORT}. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  @Override
  public void close() {
    closeQuietly(listener);
    open.forEach(FaultProxy::closeQuietly);
    threads.shutdownNow();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        // Closed: the loop ends.
      }
    }
  }

  /** Serves one client connection over one connection of its own to the target. */
  private void serve(Socket client) {
    try (client;
        var server = new Socket()) {
      open.add(client);
      open.add(server);
      server.connect(target);
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      InputStream fromClient = new BufferedInputStream(client.getInputStream());
      InputStream fromServer = new BufferedInputStream(server.getInputStream());
      boolean usable = true;
      while (usable) {
        Optional<HttpMessage> request = HttpMessage.read(fromClient);
        usable = request.isPresent() && answer(request.get(), client, server, fromServer);
      }
    } catch (IOException | InterruptedException e) {
      // Either side went away, or the proxy is closing; both connections end with this thread.
    } finally {
      open.remove(client);
      open.removeIf(Socket::isClosed);
    }
  }

  /** Answers one request; false if the connection is not to be used again. */
  private boolean answer(HttpMessage request, Socket client, Socket server, InputStream fromServer)
      throws IOException, InterruptedException {
    String target = request.headers().getOrDefault("x-amz-target", "");
    String operation = target.substring(target.indexOf('.') + 1);
    counts.merge(operation, 1, Integer::sum);
    Fault fault = policy.next(operation);
    switch (fault) {
      case Fault.Reset() -> {
        client.setSoLinger(true, 0); // Makes close send a reset.
        return false;
      }
      case Fault.Throttle(boolean onDemand) -> write(FaultReply.throttle(onDemand), client);
      case Fault.ServerError() -> write(FaultReply.serverError(), client);
      case Fault.Conflict(int item) -> {
        String body = new String(request.body(), StandardCharsets.UTF_8);
        Optional<FaultReply> conflict = FaultReply.conflict(operation, body, item);
        if (conflict.isPresent()) {
          write(conflict.get(), client);
        } else {
          passOn(request, client, server, fromServer);
        }
      }
      case Fault.Delay(var duration) -> {
        Thread.sleep(duration);
        passOn(request, client, server, fromServer);
      }
      case Fault.None() -> passOn(request, client, server, fromServer);
      case Fault.LostReply() -> {
        forward(request, server, fromServer);
        return false;
      }
      case Fault.Garbage() -> {
        forward(request, server, fromServer);
        write(new FaultReply(200, "<html>It works!</html>"), client);
      }
    }
    return true;
  }

  private static void passOn(
      HttpMessage request, Socket client, Socket server, InputStream fromServer)
      throws IOException {
    forward(request, server, fromServer).write(client.getOutputStream());
  }

  private static HttpMessage forward(HttpMessage request, Socket server, InputStream fromServer)
      throws IOException {
    request.write(server.getOutputStream());
    return HttpMessage.read(fromServer).orElseThrow(() -> new IOException("no reply"));
  }

  private static void write(FaultReply reply, Socket client) throws IOException {
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    var headers =
        Map.of(
            "content-type",
            "application/x-amz-json-1.0",
            "content-length",
            Integer.toString(body.length));
    String status = "HTTP/1.1 " + reply.status() + " Fault";
    new HttpMessage(status, headers, body).write(client.getOutputStream());
  }

  private static void closeQuietly(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      // It is closed either way.
    }
  }
}
