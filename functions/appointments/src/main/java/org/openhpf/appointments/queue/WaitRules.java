package org.openhpf.appointments.queue;

import java.time.Duration;
import java.time.LocalDate;
import org.openhpf.kernel.Parameters;

/** What the prediction believes at first and how fast it learns; the numbers of waiting.csv. */
final class WaitRules {
  private static final Parameters PARAMETERS = Parameters.load(WaitRules.class, "waiting.csv");

  private final ServiceTimes firstServiceTimes;
  private final WaitErrors firstErrors;
  private final int serviceMemory;
  private final double showUp;
  private final double step;

  WaitRules(LocalDate on) {
    firstServiceTimes =
        new ServiceTimes(
            PARAMETERS.get("wait.firstServiceWeight", on).asInt(),
            PARAMETERS.get("wait.firstServiceMinutes", on).asDuration().toMillis());
    firstErrors =
        WaitErrors.of(
            new WaitErrors.Knot(
                millionths("wait.firstLow", on),
                millionths("wait.firstMiddle", on),
                millionths("wait.firstHigh", on),
                0));
    serviceMemory = PARAMETERS.get("wait.serviceMemory", on).asInt();
    showUp = PARAMETERS.get("wait.appointmentShowUp", on).asRatio().doubleValue();
    step = PARAMETERS.get("wait.learningStep", on).asRatio().doubleValue();
  }

  /** Of a branch and category that have served nobody yet. */
  ServiceTimes firstServiceTimes() {
    return firstServiceTimes;
  }

  /** Of a branch and kind of ticket of which nobody was called yet. */
  WaitErrors firstErrors() {
    return firstErrors;
  }

  /** When a ticket is finished; {@code service} is the time since its last call. */
  ServiceTimes finished(ServiceTimes times, Duration service) {
    return times.after(service, serviceMemory);
  }

  /** When a ticket is called for the first time; {@code waited} is open time since its issue. */
  WaitErrors called(WaitErrors errors, long playedSeconds, Duration waited) {
    return errors.after(playedSeconds, waited, step);
  }

  /** Of the appointments not yet checked in, how many still come: 0 to 1. */
  double showUp() {
    return showUp;
  }

  private static long millionths(String name, LocalDate on) {
    return PARAMETERS.get(name, on).asDecimal().movePointRight(6).longValueExact();
  }
}
