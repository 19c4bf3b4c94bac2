package org.openhpf.edge.sweep;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import org.openhpf.edge.http.Problem.FieldError;
import org.openhpf.edge.http.RecordDecoder;
import org.openhpf.kernel.Checkpoints;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.NeverRetry;
import org.openhpf.kernel.Priming;
import org.openhpf.kernel.RetryLater;
import org.openhpf.kernel.Sweep;
import org.openhpf.kernel.Sweep.Step;
import tools.jackson.databind.JsonNode;

/**
 * Runs a sweep for a schedule: from its checkpoint, step by step while time is left. Run twice,
 * late or beside itself it comes to the same result: every step may be repeated, and of two runs
 * side by side one loses the checkpoint and stops.
 */
public final class SweepFunction<I extends Record>
    implements Function<JsonNode, SweepFunction.Report> {
  /** A step must fit in what is left; steps are made to take well below this. */
  private static final long LEAST_MILLIS = 5_000;

  private final RecordDecoder<I> decoder;
  private final Sweep<I> sweep;
  private final Checkpoints checkpoints;

  /**
   * What a run did.
   *
   * @param finished false: time ran out or another run is at it; the checkpoint holds the place
   */
  public record Report(int steps, int done, boolean finished) {}

  public SweepFunction(Class<I> input, Sweep<I> sweep, Checkpoints checkpoints) {
    this.decoder = RecordDecoder.of(input);
    this.sweep = sweep;
    this.checkpoints = checkpoints;
  }

  @Override
  public Report apply(JsonNode event) {
    I input = decode(event);
    String name = sweep.checkpoint(input);
    Optional<String> cursor = checkpoints.load(name);
    int steps = 0;
    int done = 0;
    if (Deadline.leftMillis() <= LEAST_MILLIS) {
      // Not a run that found little time, but a time-out that leaves none: let the alarm ring.
      throw new RetryLater("a sweep's function needs more than " + LEAST_MILLIS + " ms");
    }
    while (Deadline.leftMillis() > LEAST_MILLIS) {
      Step step = sweep.advance(cursor, input);
      steps++;
      done += step.done();
      if (!checkpoints.advance(name, cursor, step.cursor())) {
        return new Report(steps, done, false);
      }
      // In priming nothing is found and nothing kept: one step goes all the way there is.
      if (step.finished() || Priming.active()) {
        return new Report(steps, done, true);
      }
      cursor = Optional.of(step.cursor());
    }
    return new Report(steps, done, false);
  }

  private I decode(JsonNode event) {
    if (!event.isObject()) {
      throw new NeverRetry("the schedule's input is no JSON object");
    }
    var errors = new ArrayList<FieldError>();
    return decoder
        .decode(event, false, "", errors)
        .orElseThrow(() -> new NeverRetry("the schedule's input is wrong: " + errors));
  }
}
