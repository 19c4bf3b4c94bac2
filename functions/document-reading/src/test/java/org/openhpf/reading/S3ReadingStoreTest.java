package org.openhpf.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.RetryLater;
import org.openhpf.storage.Clients;

/** What the bucket's failures become; a scripted server plays S3. */
class S3ReadingStoreTest {
  private static final byte[] CONTENT = "the content of a document".getBytes();

  private final Queue<Reply> replies = new ArrayDeque<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server;
  private S3ReadingStore store;

  private interface Reply {
    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            Reply reply;
            synchronized (replies) {
              reply = replies.size() > 1 ? replies.remove() : replies.element();
            }
            reply.to(exchange);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
    var clients =
        new Clients(
            Map.of(
                "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:" + server.getAddress().getPort(),
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test"));
    store = new S3ReadingStore(clients.s3(), "bucket", null);
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
  }

  @Test
  void aContentIsReadToTheByteAfterItsStatedSize() {
    replies.add(ok(CONTENT));
    assertThat(store.content(order(CONTENT.length))).contains(CONTENT);
    assertThat(store.content(order(5)).orElseThrow()).hasSize(6);
    assertThat(store.content(order(CONTENT.length + 9L))).contains(CONTENT);
  }

  @Test
  void serverErrorsAreTriedAgain() {
    replies.add(exchange -> exchange.sendResponseHeaders(503, -1));
    replies.add(exchange -> exchange.sendResponseHeaders(500, -1));
    replies.add(ok(CONTENT));
    assertThat(store.content(order(CONTENT.length))).contains(CONTENT);
  }

  @Test
  void whatWasDeletedIsNotThere() {
    replies.add(
        exchange -> {
          byte[] body = "<Error><Code>NoSuchKey</Code></Error>".getBytes();
          exchange.sendResponseHeaders(404, body.length);
          exchange.getResponseBody().write(body);
        });
    assertThat(store.content(order(CONTENT.length))).isEmpty();
  }

  @Test
  void aContentThatBreaksOffIsFetchedByTheNextDelivery() {
    replies.add(
        exchange -> {
          exchange.sendResponseHeaders(200, CONTENT.length + 100L);
          exchange.getResponseBody().write(CONTENT);
          exchange.getResponseBody().flush();
        });
    assertThatExceptionOfType(RetryLater.class)
        .isThrownBy(() -> store.content(order(CONTENT.length + 100L)));
  }

  @Test
  void aBucketThatIsSilentOrTalksNonsenseEndsInTime() {
    replies.add(exchange -> end.await());
    assertThatExceptionOfType(RetryLater.class).isThrownBy(() -> within(order(9)));
    replies.clear();
    replies.add(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(1);
          exchange.getResponseBody().flush();
          end.await();
        });
    assertThatExceptionOfType(RetryLater.class).isThrownBy(() -> within(order(9)));
    replies.clear();
    replies.add(
        exchange -> {
          byte[] body = "no XML".getBytes();
          exchange.sendResponseHeaders(500, body.length);
          exchange.getResponseBody().write(body);
        });
    assertThatExceptionOfType(RetryLater.class).isThrownBy(() -> within(order(9)));
  }

  private Optional<byte[]> within(ReadingOrder order) {
    return Deadline.within(Duration.ofMillis(400), () -> store.content(order));
  }

  private static Reply ok(byte[] content) {
    return exchange -> {
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content);
    };
  }

  private static ReadingOrder order(long size) {
    return new ReadingOrder(
        "document", "reading", "documents/a/b", "00", size, "image/png", Optional.empty(), 1);
  }
}
