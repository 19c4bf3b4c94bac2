package org.openhpf.local.host.events.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.local.host.events.ScriptedInvoker.NOTHING;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.local.cloud.CloudService;
import org.openhpf.local.cloud.TestCloud;
import org.openhpf.local.host.events.Await;
import org.openhpf.local.host.events.ScriptedInvoker;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Whatever goes wrong on the way, the poller logs it and goes on: nobody starts it again. */
class StreamFaultsTest {
  @TempDir Path folder;
  private final TestCloud cloud = TestCloud.shared();
  private final ScriptedInvoker function = new ScriptedInvoker(event -> NOTHING);
  private ChangesTable table;
  private DynamoDbStreamsClient streams;
  private StreamPoller poller;

  @BeforeEach
  void create() {
    table =
        new ChangesTable(
            cloud.dynamoDb(), cloud.createTable(StreamFaultsTest.class, ChangesTable.REQUEST));
    streams =
        cloud
            .configure(DynamoDbStreamsClient.builder(), CloudService.DYNAMODB)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    table.put("ITEM#1", 1);
    table.put("ITEM#2", 1);
    table.put("ITEM#3", 1);
  }

  @AfterEach
  void close() {
    poller.close();
    streams.close();
  }

  @Test
  void aClientThatThrowsAnything() throws Exception {
    Set<String> failed = ConcurrentHashMap.newKeySet();
    poll(
        call -> {
          if (failed.add(call)) {
            throw new IllegalStateException("Connection pool shut down");
          }
          return call;
        },
        UnaryOperator.identity(),
        folder);

    Await.until(() -> function.records().size() == 3);
    assertThat(failed).contains("describeStream", "getShardIterator", "getRecords");
  }

  @Test
  void aRecordThatMakesNoEvent() throws Exception {
    poll(
        UnaryOperator.identity(),
        read ->
            read.toBuilder()
                .records(
                    read.records().stream()
                        .map(
                            one ->
                                one.dynamodb().keys().get("pk").s().equals("ITEM#2")
                                    ? one.toBuilder()
                                        .dynamodb(d -> d.sequenceNumber(sequence(one)))
                                        .build()
                                    : one)
                        .toList())
                .build(),
        folder);

    Await.until(() -> function.records().size() == 2);
    assertThat(function.records())
        .extracting(record -> record.at("/dynamodb/Keys/pk/S").asString())
        .containsExactly("ITEM#1", "ITEM#3");
  }

  private static String sequence(Record one) {
    return one.dynamodb().sequenceNumber();
  }

  /** Where it cannot keep its place it delivers all the same; after a restart perhaps once more. */
  @Test
  void aStateFolderThatCannotBeWritten() throws Exception {
    // In the way of what is written before it takes the file's place.
    String file = "Relay." + table.source("TRIM_HORIZON", 1).table() + ".json.next";
    Files.createDirectories(folder.resolve("streams").resolve(file));
    poll(UnaryOperator.identity(), UnaryOperator.identity(), folder);

    Await.until(() -> function.records().size() == 3);
    table.put("ITEM#4", 1);
    Await.until(() -> function.records().size() == 4);
  }

  /**
   * @param before told each call's name; may throw
   */
  private void poll(
      UnaryOperator<String> before, UnaryOperator<GetRecordsResponse> read, Path state) {
    var client =
        (DynamoDbStreamsClient)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DynamoDbStreamsClient.class},
                (proxy, method, arguments) -> {
                  if (arguments[0] instanceof Consumer) {
                    // It calls the one that takes the request.
                    return InvocationHandler.invokeDefault(proxy, method, arguments);
                  }
                  before.apply(method.getName());
                  try {
                    Object reply = method.invoke(streams, arguments);
                    return reply instanceof GetRecordsResponse records
                        ? read.apply(records)
                        : reply;
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    poller =
        new StreamPoller(
            client,
            new StreamPoller.Mapping(
                "Relay",
                "arn:aws:lambda:r:a:function:relay",
                table.streamArn(),
                table.source("TRIM_HORIZON", 1)),
            function,
            document -> {},
            state);
    poller.start();
  }
}
