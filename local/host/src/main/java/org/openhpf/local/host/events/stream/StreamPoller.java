package org.openhpf.local.host.events.stream;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openhpf.local.host.Invoker;
import org.openhpf.local.host.events.Backoff;
import org.openhpf.local.host.events.EventThreads;
import org.openhpf.local.host.events.StateFile;
import org.openhpf.local.host.events.filter.FilterPattern;
import org.openhpf.local.host.template.StreamSource;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Takes the changes of a table to a function, in order for each item. A shard is read when all of
 * its parent is done.
 */
public final class StreamPoller implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(StreamPoller.class.getName());
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
  private static final Backoff RETRIES =
      new Backoff(Duration.ofMillis(250), Duration.ofSeconds(10));

  /**
   * @param function logical id
   * @param functionArn for the document of a batch given up
   * @param streamArn LatestStreamArn of the table
   */
  public record Mapping(
      String function, String functionArn, String streamArn, StreamSource source) {}

  private final TableStream stream;
  private final Mapping mapping;
  private final Invoker invoker;
  private final OnFailure onFailure;
  private final List<FilterPattern> patterns;
  private final Checkpoints checkpoints;
  private final Set<String> started = ConcurrentHashMap.newKeySet();
  private final Semaphore look = new Semaphore(0);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** Keeps the document of a batch that was given up. */
  @FunctionalInterface
  public interface OnFailure {
    /**
     * @throws RuntimeException when it could not be kept; it is tried again
     */
    void send(String document);
  }

  /**
   * @param stateFolder holds the checkpoints, one file a mapping
   * @throws IllegalArgumentException when a filter pattern is not one we know
   */
  public StreamPoller(
      DynamoDbStreamsClient streams,
      Mapping mapping,
      Invoker invoker,
      OnFailure onFailure,
      Path stateFolder) {
    this.stream = new TableStream(streams, mapping.streamArn);
    this.mapping = mapping;
    this.invoker = invoker;
    this.onFailure = onFailure;
    this.patterns = mapping.source.filterPatterns().stream().map(FilterPattern::parse).toList();
    this.checkpoints =
        new Checkpoints(
            new StateFile(
                stateFolder
                    .resolve("streams")
                    .resolve(mapping.function + "." + mapping.source.table() + ".json")),
            mapping.streamArn);
  }

  public void start() {
    threads.execute(this::follow);
  }

  private void follow() {
    try {
      while (!threads.isShutdown()) {
        try {
          if (!checkpoints.begun()) {
            begin();
          }
          startReadable(stream.shards());
        } catch (RuntimeException e) {
          // Whatever it is: without this look no shard is read that comes from now on.
          if (!threads.isShutdown()) {
            LOG.log(Level.WARNING, "cannot see " + mapping.streamArn + ": " + e);
          }
        }
        if (look.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
          look.drainPermits();
        }
      }
    } catch (InterruptedException | RejectedExecutionException e) {
      Thread.currentThread().interrupt(); // closing
    }
  }

  /**
   * LATEST leaves out what is there now, once; what comes while the host is down is not left out.
   */
  private void begin() {
    Map<String, Checkpoints.Shard> at = new HashMap<>();
    if (mapping.source.startingPosition().equals("LATEST")) {
      stream.shards().forEach(shard -> at.put(shard.shardId(), stream.end(shard.shardId())));
    }
    checkpoints.begin(at);
  }

  private void startReadable(List<Shard> shards) {
    Set<String> present = shards.stream().map(Shard::shardId).collect(Collectors.toSet());
    checkpoints.retain(present);
    Set<String> open = new HashSet<>(present);
    open.removeIf(id -> checkpoints.of(id).finished());
    for (Shard shard : shards) {
      boolean parentDone = !open.contains(shard.parentShardId());
      if (open.contains(shard.shardId()) && parentDone && started.add(shard.shardId())) {
        start(shard.shardId());
      }
    }
  }

  private void start(String shard) {
    var delivery =
        new BatchDelivery(
            invoker,
            mapping.function,
            mapping.source,
            InstantSource.system(),
            RETRIES,
            batch -> keep(batch, shard));
    var reader = new ShardReader(stream, shard, mapping.source, patterns, checkpoints, delivery);
    List<? extends Future<?>> lanes = reader.lanes().stream().map(threads::submit).toList();
    threads.execute(
        () -> {
          try {
            reader.readToEnd();
            lanes.forEach(lane -> lane.cancel(true));
            look.release(); // its children may be read now
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closing
          }
        });
  }

  /** Does not return before the batch is kept: dropping it would lose it silently. */
  private void keep(GivenUp batch, String shard) throws InterruptedException {
    String document = batch.document(shard, mapping.streamArn, mapping.functionArn, Instant.now());
    for (int failures = 1; ; failures++) {
      try {
        onFailure.send(document);
        return;
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "cannot keep a batch that was given up: " + e.getMessage());
        Thread.sleep(RETRIES.before(failures));
      }
    }
  }

  /** Stops where it is; the checkpoints let the next poller go on. */
  @Override
  public void close() {
    EventThreads.end(threads);
  }
}
