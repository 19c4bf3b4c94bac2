package org.openhpf.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openhpf.edge.queue.ObjectNotification;
import org.openhpf.intake.document.Document;
import org.openhpf.intake.document.DocumentStatus;
import org.openhpf.intake.reading.ReadingNotice;
import org.openhpf.local.cloud.CloudService;
import org.openhpf.local.cloud.Fault;
import org.openhpf.local.cloud.FaultPolicy;
import org.openhpf.local.cloud.FaultProxy;
import org.openhpf.local.cloud.RepositoryRoot;
import org.openhpf.local.cloud.TestCloud;
import org.openhpf.local.testing.KnownIds;
import org.openhpf.local.testing.StartedFunction;
import org.openhpf.local.testing.TestStack;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A hundred at once on the real adapters, through environments of which one meets faults. */
class ContentionTest {
  private static final int MANY = 100;

  private final TestStack stack = TestStack.of(ContentionTest.class, IntakeFunction.class);

  private static FaultProxy shaken() {
    return FaultProxy.start(
        TestCloud.shared().cloud().endpoint(CloudService.DYNAMODB),
        FaultPolicy.random(
            11, 0.15, Fault.CONFLICT, Fault.LOST_REPLY, Fault.RESET, Fault.SERVER_ERROR));
  }

  private static Map<String, String> through(FaultProxy proxy, Map<String, String> environment) {
    var own = new HashMap<>(environment);
    own.put("AWS_ENDPOINT_URL_DYNAMODB", proxy.endpoint().toString());
    return own;
  }

  private static <T> List<T> atOnce(Callable<T> call) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<T>();
      for (var result : threads.invokeAll(IntStream.range(0, MANY).mapToObj(i -> call).toList())) {
        results.add(result.get());
      }
      return results;
    }
  }

  @Test
  void aHundredDevicesWithOneFileMakeOneDocument() throws Exception {
    try (FaultProxy proxy = shaken()) {
      var environment = stack.environment("document-intake-http");
      var functions =
          List.of(
              StartedFunction.start(environment),
              StartedFunction.start(through(proxy, environment)));
      byte[] event =
          Files.readAllBytes(
              RepositoryRoot.find().resolve("events/document-intake-http/submit-as-form.json"));
      var turn = new AtomicInteger();
      List<String> replies =
          atOnce(
              () ->
                  new String(
                      functions.get(turn.getAndIncrement() % 2).invoke(event),
                      StandardCharsets.UTF_8));

      assertThat(replies)
          .filteredOn(reply -> !reply.matches("(?s).*\"statusCode\":(200|201|503).*"))
          .isEmpty();
      assertThat(replies).filteredOn(reply -> reply.contains(":201")).isNotEmpty();
      assertThat(rows("DOCUMENT#")).hasSize(1);
      assertThat(rows("CONTENT#")).hasSize(1);
    }
  }

  @Test
  void aHundredNoticesOfOneFileAndOneResultCountOnce() throws Exception {
    var shelf = new Shelf(stack);
    String owner = "01m7vax680qck96jwf28p8h16x";
    Document awaited =
        shelf.awaited(
            KnownIds.of("01m7v968e0d0c", 40, owner), owner, 40, "id-card-front", Optional.empty());
    shelf.s3.putObject(
        put -> put.bucket(shelf.bucket).key(awaited.key()), RequestBody.fromBytes(new byte[5]));
    ObjectNotification arrived = Desk.notification(awaited.key());
    atOnce(
        () -> {
          shelf.intake.arrivals().arrived(arrived);
          return true;
        });
    assertThat(outbox("\"firstPage\":1")).isEqualTo(1);

    Document queued = shelf.documents.find(awaited.documentId()).orElseThrow();
    ReadingNotice notice = shelf.written(queued, Reading.ofCard());
    atOnce(
        () -> {
          shelf.intake.results().take(notice);
          return true;
        });
    Document read = shelf.documents.find(awaited.documentId()).orElseThrow();
    assertThat(read.status()).isEqualTo(DocumentStatus.ACCEPTED);
    assertThat(read.revision()).isEqualTo(3);
    assertThat(outbox("\"status\":\"accepted\"")).isEqualTo(1);
  }

  private List<Map<String, AttributeValue>> rows(String prefix) {
    return TestCloud.shared()
        .dynamoDb()
        .scan(scan -> scan.tableName(stack.name("DocumentTable")))
        .items()
        .stream()
        .filter(row -> row.get("pk").s().startsWith(prefix))
        .toList();
  }

  private long outbox(String text) {
    return rows("OUTBOX#").stream().filter(row -> row.get("body").s().contains(text)).count();
  }
}
