package org.openhpf.local.host.events.stream;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openhpf.local.host.InvocationReply;
import org.openhpf.local.host.Invoker;
import org.openhpf.local.host.events.Backoff;
import org.openhpf.local.host.events.BatchReply;
import org.openhpf.local.host.events.stream.GivenUp.Condition;
import org.openhpf.local.host.template.StreamSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a batch to the function until every record of it is done or given up, in order: retries
 * with growing waits, goes on from the first failed record, halves a failing batch.
 */
final class BatchDelivery {
  private static final System.Logger LOG = System.getLogger(BatchDelivery.class.getName());

  /** Part of the batch; {@code attempts} failed with exactly these records. */
  private record Part(List<StreamRecord> records, int attempts) {
    Part from(int index) {
      return new Part(records.subList(index, records.size()), 0);
    }

    Part until(int index) {
      return new Part(records.subList(0, index), 0);
    }
  }

  /** Receives what is given up; does not return before it is safe elsewhere. */
  @FunctionalInterface
  interface Destination {
    void accept(GivenUp batch) throws InterruptedException;
  }

  private final Invoker invoker;
  private final String function;
  private final StreamSource source;
  private final InstantSource clock;
  private final Backoff backoff;
  private final Destination destination;

  BatchDelivery(
      Invoker invoker,
      String function,
      StreamSource source,
      InstantSource clock,
      Backoff backoff,
      Destination destination) {
    this.invoker = invoker;
    this.function = function;
    this.source = source;
    this.clock = clock;
    this.backoff = backoff;
    this.destination = destination;
  }

  /**
   * @param done told of records as soon as they need nothing more
   */
  void deliver(List<StreamRecord> batch, Consumer<List<StreamRecord>> done)
      throws InterruptedException {
    Deque<Part> parts = new ArrayDeque<>(List.of(new Part(batch, 0)));
    int failures = 0;
    while (!parts.isEmpty()) {
      Part part = giveUpOld(parts.pop(), done);
      if (part.records.isEmpty()) {
        continue;
      }
      InvocationReply reply = invoke(part.records);
      int succeeded = succeeded(part.records, reply);
      if (succeeded > 0) {
        done.accept(part.records.subList(0, succeeded));
        failures = 0;
      }
      if (succeeded == part.records.size()) {
        continue;
      }
      List<Part> rest = rest(part, succeeded);
      if (rest.isEmpty()) {
        giveUp(
            new GivenUp(
                part.records,
                Condition.RetryAttemptsExhausted,
                part.attempts + 1,
                reply.error().orElse("")),
            done);
        failures = 0;
      } else {
        rest.reversed().forEach(parts::push);
        Thread.sleep(backoff.before(++failures));
      }
    }
  }

  /** How many records from the first on are done. */
  private int succeeded(List<StreamRecord> records, InvocationReply reply) {
    Set<String> ids = records.stream().map(StreamRecord::sequence).collect(Collectors.toSet());
    return switch (BatchReply.of(reply, source.reportBatchItemFailures(), ids)) {
      case BatchReply.AllSucceeded() -> records.size();
      case BatchReply.SomeFailed(Set<String> failed) -> {
        int first = 0; // Lambda goes on from the lowest sequence number that failed
        while (!failed.contains(records.get(first).sequence())) {
          first++;
        }
        yield first;
      }
      case BatchReply.AllFailed(String reason) -> {
        LOG.log(Level.WARNING, function + ": batch of " + records.size() + " failed: " + reason);
        yield 0;
      }
    };
  }

  /** What is tried again of a part that did not succeed; nothing when it is out of attempts. */
  private List<Part> rest(Part part, int succeeded) {
    if (succeeded > 0) {
      return List.of(part.from(succeeded));
    }
    if (source.bisectOnError() && part.records.size() > 1) {
      // Halving is no attempt: Lambda counts them for the batches it ends up with.
      int half = part.records.size() / 2;
      return List.of(part.until(half), part.from(half));
    }
    return part.attempts < source.maximumRetryAttempts().orElse(Integer.MAX_VALUE)
        ? List.of(new Part(part.records, part.attempts + 1))
        : List.of();
  }

  private InvocationReply invoke(List<StreamRecord> records) throws InterruptedException {
    var event = JsonMapper.shared().createObjectNode();
    var list = event.putArray("Records");
    records.forEach(record -> list.add(record.json()));
    try {
      return invoker.invoke(function, JsonMapper.shared().writeValueAsBytes(event));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "cannot invoke " + function + ": " + e);
      return new InvocationReply(
          new byte[0], Optional.of("LocalHost." + e.getClass().getSimpleName()));
    }
  }

  /** The part without its leading records that are older than the mapping takes. */
  private Part giveUpOld(Part part, Consumer<List<StreamRecord>> done) throws InterruptedException {
    if (source.maximumRecordAge().isEmpty()) {
      return part;
    }
    Duration age = source.maximumRecordAge().get();
    int old = 0;
    while (old < part.records.size()
        && part.records.get(old).createdAt().plus(age).isBefore(clock.instant())) {
      old++;
    }
    if (old == 0) {
      return part;
    }
    giveUp(
        new GivenUp(part.records.subList(0, old), Condition.RecordAgeExceeded, part.attempts, ""),
        done);
    return part.from(old);
  }

  private void giveUp(GivenUp batch, Consumer<List<StreamRecord>> done)
      throws InterruptedException {
    LOG.log(
        Level.ERROR,
        function + ": gave up " + batch.records().size() + " records: " + batch.condition());
    destination.accept(batch);
    done.accept(batch.records());
  }
}
