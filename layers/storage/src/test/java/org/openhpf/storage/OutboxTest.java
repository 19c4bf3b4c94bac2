package org.openhpf.storage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.openhpf.kernel.Ids;
import org.openhpf.local.cloud.CloudService;
import org.openhpf.local.cloud.FaultPolicy;
import org.openhpf.local.cloud.FaultProxy;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.Message;

/** An outbox with its table and two queues, {@code notices} and {@code events}. */
abstract class OutboxTest {
  final SettableClock clock = new SettableClock();
  final FaultProxy database = Emulators.faults(CloudService.DYNAMODB, FaultPolicy.none());
  final FaultProxy queues = Emulators.faults(CloudService.SQS, FaultPolicy.none());
  final String name = Emulators.newTable(getClass());
  final Table table =
      new Table(Emulators.clients(CloudService.DYNAMODB, database.endpoint()).dynamoDb(), name);
  final Transactions transactions = new Transactions(Emulators.clients().dynamoDb());
  final Outbox outbox = new Outbox(table, new Ids(clock, new Random(1)), clock);
  final Queue<LogRecord> logged = new ConcurrentLinkedQueue<>();
  private final Logger logger = Logger.getLogger("org.openhpf.storage.outbox");
  Map<String, String> urls;
  OutboxRelay relay;

  @BeforeEach
  void queues() {
    urls =
        Map.of(
            "notices", Emulators.CLOUD.createQueue(getClass(), "notices", Map.of()),
            "events", Emulators.CLOUD.createQueue(getClass(), "events", Map.of()));
    relay = relay(urls);
    Filter intoList =
        line -> {
          logged.add(line);
          return false;
        };
    logger.setFilter(intoList);
  }

  @AfterEach
  void close() {
    logger.setFilter(null);
    database.close();
    queues.close();
  }

  OutboxRelay relay(Map<String, String> urls) {
    var sqs = Emulators.clients(CloudService.SQS, queues.endpoint()).sqs();
    return new OutboxRelay(table, sqs, urls, clock);
  }

  /** Stores messages, each in a transaction of its own, and returns the stream's images of them. */
  List<Map<String, Object>> store(String queue, int count) {
    var images = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < count; i++) {
      var write = outbox.message(queue, "{\"n\":" + i + "}");
      transactions.commit(List.of(write));
      var image = new HashMap<String, Object>();
      write.item().put().item().forEach((attribute, value) -> image.put(attribute, value.s()));
      images.add(image);
    }
    return images;
  }

  static List<String> ids(List<Map<String, Object>> images) {
    return images.stream().map(image -> (String) image.get("sk")).toList();
  }

  /** All that is in a queue now; it is gone from there then. */
  List<Message> received(String queue) {
    var all = new ArrayList<Message>();
    List<Message> some;
    do {
      some =
          Emulators.CLOUD
              .sqs()
              .receiveMessage(
                  r ->
                      r.queueUrl(urls.get(queue))
                          .maxNumberOfMessages(10)
                          .visibilityTimeout((int) Duration.ofHours(1).toSeconds())
                          .messageAttributeNames("All"))
              .messages();
      all.addAll(some);
    } while (!some.isEmpty());
    return all;
  }

  List<String> receivedIds(String queue) {
    return received(queue).stream()
        .map(message -> message.messageAttributes().get("messageId").stringValue())
        .toList();
  }

  /** The rows of the index byUnsent. */
  List<String> unsent() {
    return Emulators.CLOUD
        .dynamoDb()
        .scan(scan -> scan.tableName(name).indexName(Outbox.UNSENT_INDEX))
        .items()
        .stream()
        .map(item -> item.get("sk").s())
        .toList();
  }

  Map<String, AttributeValue> row(Map<String, Object> image) {
    return table.get((String) image.get("pk"), (String) image.get("sk")).orElseThrow();
  }
}
