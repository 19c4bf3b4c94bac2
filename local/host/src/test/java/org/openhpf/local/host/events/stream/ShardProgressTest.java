package org.openhpf.local.host.events.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.local.host.events.StateFile;

class ShardProgressTest {
  @TempDir Path folder;

  @Test
  void theCheckpointStandsBeforeTheFirstOpenRecord() throws Exception {
    var progress = new ShardProgress("8", 10);
    for (String sequence : List.of("9", "10", "11")) {
      progress.read(sequence);
    }

    assertThat(progress.finish(List.of("11"))).isEqualTo("8");
    assertThat(progress.finish(List.of("9"))).isEqualTo("9");
    assertThat(progress.finish(List.of("10"))).isEqualTo("11");
    assertThat(progress.awaitDone()).isEqualTo("11");
  }

  @Test
  void readingWaitsWhileTooMuchIsOpen() throws Exception {
    var progress = new ShardProgress("", 1);
    progress.read("1");
    Thread reader =
        Thread.startVirtualThread(
            () -> {
              try {
                progress.read("2");
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    assertThat(reader.join(Duration.ofMillis(50))).isFalse();
    progress.finish(List.of("1"));
    assertThat(reader.join(Duration.ofSeconds(5))).isTrue();
  }

  @Test
  void checkpointsOutliveTheHostAndNeverGoBack() {
    var file = new StateFile(folder.resolve("streams/Relay.json"));
    var before = new Checkpoints(file, "arn:stream/1");
    before.save("shard-1", new Checkpoints.Shard("10", false));
    before.save("shard-1", new Checkpoints.Shard("9", false));
    before.save("shard-2", new Checkpoints.Shard("7", true));
    before.save("shard-2", new Checkpoints.Shard("7", false));

    var after = new Checkpoints(file, "arn:stream/1");
    assertThat(after.begun()).isTrue();
    assertThat(after.of("shard-1")).isEqualTo(new Checkpoints.Shard("10", false));
    assertThat(after.of("shard-2").finished()).isTrue();
    after.retain(Set.of("shard-2"));
    assertThat(after.of("shard-1").after()).isEmpty();
  }

  @Test
  void anotherStreamOrAnUnreadableFileBeginsAnew() throws Exception {
    Path path = folder.resolve("Relay.json");
    new Checkpoints(new StateFile(path), "arn:stream/1")
        .save("shard-1", new Checkpoints.Shard("10", false));
    var other = new Checkpoints(new StateFile(path), "arn:stream/2");
    assertThat(other.begun()).isFalse();
    assertThat(other.of("shard-1").after()).isEmpty();

    Files.writeString(path, "{\"stream\": \"arn");
    var broken = new Checkpoints(new StateFile(path), "arn:stream/2");
    assertThat(broken.of("shard-1").after()).isEmpty();
  }
}
