package org.openhpf.local.host.events.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.local.host.events.ScriptedInvoker.ERROR;
import static org.openhpf.local.host.events.ScriptedInvoker.NOTHING;
import static org.openhpf.local.host.events.stream.ChangesTable.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.local.cloud.DynamoDbLocal;
import org.openhpf.local.cloud.TestCloud;
import org.openhpf.local.host.InvocationReply;
import org.openhpf.local.host.events.Await;
import org.openhpf.local.host.events.ScriptedInvoker;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import tools.jackson.databind.JsonNode;

/** What a stream poller of a new host makes of the state of the one before. */
class StreamRestartTest {
  @TempDir Path folder;

  private DynamoDbLocal database;
  private ChangesTable table;
  private DynamoDbStreamsClient streams;
  private StreamPoller poller;

  @AfterEach
  void close() {
    poller.close();
    database.close();
  }

  @Test
  void neitherLosesNorRepeatsAndSoAfterTheDatabaseWasKilled() throws Exception {
    begin();
    IntStream.range(0, 10).forEach(i -> table.put("ITEM#" + i, 1));
    var before = poll("TRIM_HORIZON", event -> NOTHING);
    Await.until(() -> before.records().size() == 10);
    poller.close();
    table.put("ITEM#10", 1);
    database.process().kill();
    database.process().onExit().join();

    open();
    table.put("ITEM#11", 1);
    var after = poll("TRIM_HORIZON", event -> NOTHING);
    Await.until(() -> keys(after).contains("ITEM#11"));
    assertThat(keys(after)).containsExactlyInAnyOrder("ITEM#10", "ITEM#11");
  }

  @Test
  void aBatchCutOffByTheEndOfTheHostComesAgain() throws Exception {
    begin();
    table.put("ITEM#1", 1);
    var before = poll("TRIM_HORIZON", event -> ERROR);
    Await.until(() -> !before.events().isEmpty());
    poller.close();

    var after = poll("TRIM_HORIZON", event -> NOTHING);
    Await.until(() -> keys(after).equals(List.of("ITEM#1")));
  }

  @Test
  void latestLeavesOutWhatWasThereAtItsFirstStartOnly() throws Exception {
    begin();
    table.put("OLD#1", 1);
    var before = poll("LATEST", event -> NOTHING);
    Await.until(() -> Files.exists(folder.resolve("state/streams/Relay.changes.json")));
    poller.close();
    table.put("NEW#1", 1);

    var after = poll("LATEST", event -> NOTHING);
    Await.until(() -> !after.records().isEmpty());
    assertThat(keys(after)).containsExactly("NEW#1");
    assertThat(before.records()).isEmpty();
  }

  private void begin() {
    open();
    table.dynamo().createTable(ChangesTable.REQUEST);
  }

  private void open() {
    database = DynamoDbLocal.onDisk(folder.resolve("data"), 0);
    table =
        new ChangesTable(
            TestCloud.shared()
                .configure(DynamoDbClient.builder(), database.endpoint())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build(),
            "changes");
    streams =
        TestCloud.shared()
            .configure(DynamoDbStreamsClient.builder(), database.endpoint())
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
  }

  private ScriptedInvoker poll(String position, Function<JsonNode, InvocationReply> script) {
    var function = new ScriptedInvoker(script);
    poller =
        new StreamPoller(
            streams,
            new StreamPoller.Mapping(
                "Relay", "arn:relay", table.streamArn(), table.source(position, 4)),
            function,
            document -> {},
            folder.resolve("state"));
    poller.start();
    return function;
  }
}
