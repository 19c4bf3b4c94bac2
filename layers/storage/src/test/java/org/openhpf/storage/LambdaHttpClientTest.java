package org.openhpf.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.Priming;
import org.openhpf.kernel.RetryLater;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The clients of a function, their time-outs and their silence before a snapshot. */
class LambdaHttpClientTest {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_dependency_that_never_finishes_an_answer_does_not_outlast_the_deadline(boolean trickles)
      throws IOException {
    try (var server = trickles ? SilentServer.trickling() : SilentServer.silent()) {
      var table = new Table(clients(server.endpoint()).dynamoDb(), "table");
      Priming.run(() -> table.get("a", "b")); // loads the classes
      long start = System.nanoTime();

      assertThatExceptionOfType(RetryLater.class)
          .isThrownBy(() -> Deadline.within(Duration.ofMillis(600), () -> table.get("a", "b")));

      assertThat(System.nanoTime() - start).isLessThan(Duration.ofMillis(900).toNanos());
      assertThat(Thread.interrupted()).isFalse();
      assertThat(server.connections()).isPositive();
    }
  }

  @Test
  void one_attempt_is_cut_off_so_that_another_fits_in() throws IOException {
    try (var server = SilentServer.silent()) {
      var table = new Table(clients(server.endpoint()).dynamoDb(), "table");

      assertThatExceptionOfType(RetryLater.class)
          .isThrownBy(
              () -> Deadline.within(Attempts.LONGEST.plusMillis(900), () -> table.get("a", "b")));

      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void nobody_there_is_tried_again_until_the_deadline() throws IOException {
    URI nowhere;
    try (var closed = SilentServer.silent()) {
      nowhere = closed.endpoint();
    }
    var table = new Table(clients(nowhere).dynamoDb(), "table");

    assertThatExceptionOfType(RetryLater.class)
        .isThrownBy(() -> Deadline.within(Duration.ofMillis(300), () -> table.get("a", "b")));
  }

  @Test
  void a_primed_environment_connects_to_nothing_not_even_for_credentials() throws IOException {
    try (var server = SilentServer.silent()) {
      var environment = environment(server.endpoint());
      environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", server.endpoint().toString());
      environment.remove("AWS_ACCESS_KEY_ID");
      var clients = new Clients(environment);
      var table = new Table(clients.dynamoDb(), "table");

      Priming.run(
          () -> {
            assertThat(table.get("a", "b")).isEmpty();
            assertThat(table.query(QueryRequest.builder()).items()).isEmpty();
            var item = AttributeValues.key("a", "b");
            assertThat(table.put(item, "attribute_not_exists(pk)", Map.of())).isTrue();
            assertThat(
                    new Transactions(clients.dynamoDb())
                        .commit(List.of(Write.putNew("a", "table", item))))
                .isEqualTo(new Commit.Done());
            assertThat(clients.sqs().sendMessageBatch(m -> m.queueUrl("x")).failed()).isEmpty();
            assertThat(clients.kms().decrypt(d -> {}).plaintext()).isNull();
          });

      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void an_environment_without_credentials_says_so_at_once() {
    var environment = environment(Emulators.CLOUD.cloud().dynamoDb().endpoint());
    environment.remove("AWS_SECRET_ACCESS_KEY");
    var table = new Table(new Clients(environment).dynamoDb(), "table");
    long start = System.nanoTime();

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> table.get("a", "b"))
        .withMessage("the environment has no AWS credentials");
    assertThat(System.nanoTime() - start).isLessThan(Duration.ofSeconds(2).toNanos());
  }

  @Test
  void one_endpoint_may_stand_for_all_services() {
    var environment = new HashMap<>(Emulators.CLOUD.environment());
    environment.keySet().removeIf(name -> name.startsWith("AWS_ENDPOINT_URL"));
    environment.put("AWS_ENDPOINT_URL", Emulators.CLOUD.cloud().dynamoDb().endpoint().toString());
    var table = new Table(new Clients(environment).dynamoDb(), Emulators.newTable(getClass()));

    assertThat(table.get("a", "b")).isEmpty();
  }

  private static Clients clients(URI everything) {
    return new Clients(environment(everything));
  }

  private static Map<String, String> environment(URI everything) {
    var environment = new HashMap<>(Emulators.CLOUD.environment());
    environment.replaceAll(
        (name, value) -> name.startsWith("AWS_ENDPOINT_URL") ? everything.toString() : value);
    return environment;
  }
}
