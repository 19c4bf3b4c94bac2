package org.openhpf.local.host.events.stream;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.openhpf.local.host.events.Backoff;
import org.openhpf.local.host.events.filter.FilterPattern;
import org.openhpf.local.host.template.StreamSource;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;

/** Reads one shard from its checkpoint to its end and deals the records to lanes. */
final class ShardReader {
  private static final System.Logger LOG = System.getLogger(ShardReader.class.getName());

  /** Read models may lag two seconds, so a quiet shard is asked five times a second. */
  private static final Duration QUIET = Duration.ofMillis(200);

  /** After records more are likely: a busy shard is asked again at once, then less and less. */
  private static final Duration BUSY = Duration.ofMillis(25);

  private static final int MOST_OPEN = 5_000;

  private final TableStream stream;
  private final String shard;
  private final StreamSource source;
  private final List<FilterPattern> patterns;
  private final Checkpoints checkpoints;
  private final ShardProgress progress;
  private final List<Lane> lanes;
  private final Backoff backoff = new Backoff(QUIET, Duration.ofSeconds(5));

  /** Last record read, done or not; empty text before the first. */
  private String position;

  ShardReader(
      TableStream stream,
      String shard,
      StreamSource source,
      List<FilterPattern> patterns,
      Checkpoints checkpoints,
      BatchDelivery delivery) {
    this.stream = stream;
    this.shard = shard;
    this.source = source;
    this.patterns = patterns;
    this.checkpoints = checkpoints;
    this.position = checkpoints.of(shard).after();
    this.progress = new ShardProgress(position, MOST_OPEN);
    this.lanes =
        IntStream.range(0, source.parallelizationFactor())
            .mapToObj(i -> new Lane(source, delivery, this::finish))
            .toList();
  }

  List<Lane> lanes() {
    return lanes;
  }

  /** Returns when the shard is closed and all its records are done. */
  void readToEnd() throws InterruptedException {
    String iterator = null;
    Duration pause = BUSY;
    int failures = 0;
    while (true) {
      try {
        iterator = iterator == null ? stream.iterator(shard, position) : iterator;
        GetRecordsResponse read = stream.read(iterator);
        failures = 0;
        for (Record each : read.records()) {
          read(each);
        }
        iterator = read.nextShardIterator();
        if (iterator == null) {
          break;
        }
        pause = read.records().isEmpty() ? longer(pause) : BUSY;
        Thread.sleep(pause);
      } catch (ExpiredIteratorException e) {
        iterator = null; // after a long wait for lanes: read on from the position
      } catch (TrimmedDataAccessException e) {
        LOG.log(Level.WARNING, shard + " was trimmed before it was read; records are lost");
        position = "";
        iterator = null;
      } catch (ResourceNotFoundException e) {
        LOG.log(Level.WARNING, shard + " of " + source.table() + " is gone");
        break;
      } catch (RuntimeException e) {
        // Whatever it is: nobody else reads this shard.
        if (Thread.currentThread().isInterrupted()) {
          throw new InterruptedException();
        }
        LOG.log(Level.WARNING, "cannot read " + shard + ": " + e);
        iterator = null;
        Thread.sleep(backoff.before(++failures));
      }
    }
    checkpoints.save(shard, new Checkpoints.Shard(progress.awaitDone(), true));
  }

  /** One that makes no event is passed over: it would keep all later ones. */
  private void read(Record each) throws InterruptedException {
    StreamRecord item;
    try {
      item = StreamRecord.of(each, stream.arn());
    } catch (RuntimeException e) {
      position = each.dynamodb().sequenceNumber();
      LOG.log(Level.ERROR, "record " + position + " of " + shard + " makes no event", e);
      return;
    }
    deal(item);
  }

  private void deal(StreamRecord item) throws InterruptedException {
    progress.read(item.sequence());
    position = item.sequence();
    if (!FilterPattern.anyMatches(patterns, item.json())) {
      finish(List.of(item));
    } else {
      lanes.get(Math.floorMod(item.item().hashCode(), lanes.size())).add(item);
    }
  }

  private void finish(List<StreamRecord> records) {
    String checkpoint = progress.finish(records.stream().map(StreamRecord::sequence).toList());
    checkpoints.save(shard, new Checkpoints.Shard(checkpoint, false));
  }

  private static Duration longer(Duration pause) {
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(QUIET) < 0 ? doubled : QUIET;
  }
}
