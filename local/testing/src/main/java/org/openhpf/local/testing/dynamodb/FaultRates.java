package org.openhpf.local.testing.dynamodb;

/**
 * How often what happens to a call of a {@link Simulation}, each 0 to 1, in sum at most 1.
 *
 * @param conflict another transaction holds one or more of the items; plain reads never conflict
 * @param throttled too many requests
 * @param lostReply it is done, but the connection breaks before the reply comes
 * @param late the connection breaks, and a write takes effect at some later time; a read is lost
 * @param killed the operation ends with {@link Killed}: before the call, after it, or with the call
 *     to take effect later
 */
public record FaultRates(
    double conflict, double throttled, double lostReply, double late, double killed) {
  /** Nothing ever goes wrong. */
  public static final FaultRates NONE = new FaultRates(0, 0, 0, 0, 0);

  public FaultRates {
    if (Math.min(Math.min(Math.min(conflict, throttled), Math.min(lostReply, late)), killed) < 0
        || conflict + throttled + lostReply + late + killed > 1) {
      throw new IllegalArgumentException("rates are at least 0, and at most 1 in sum");
    }
  }

  /** Every kind alike, this share of the calls altogether. */
  public static FaultRates of(double all) {
    return new FaultRates(all / 5, all / 5, all / 5, all / 5, all / 5);
  }

  /**
   * @param draw 0 to 1
   */
  SimulatedFault at(double draw) {
    double rest = draw - conflict;
    if (rest < 0) {
      return SimulatedFault.CONFLICT;
    }
    rest -= throttled;
    if (rest < 0) {
      return SimulatedFault.THROTTLED;
    }
    rest -= lostReply;
    if (rest < 0) {
      return SimulatedFault.LOST_REPLY;
    }
    rest -= late;
    if (rest < 0) {
      return SimulatedFault.LATE;
    }
    return rest < killed ? SimulatedFault.KILLED : SimulatedFault.NONE;
  }
}
