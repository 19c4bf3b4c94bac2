package org.openhpf.local.cloud;

import java.time.Duration;

/** What goes wrong with one request to DynamoDB. */
public sealed interface Fault {
  /** Nothing. */
  record None() implements Fault {}

  /** The request is passed on after a while. */
  record Delay(Duration duration) implements Fault {}

  /**
   * Another transaction holds one of the items. A transaction is cancelled with TransactionConflict
   * as the reason of that item and None for the others; a single write gets
   * TransactionConflictException; a plain read never conflicts and is passed on.
   *
   * @param item the index of the item within the transaction; the last one if there are fewer
   */
  record Conflict(int item) implements Fault {}

  /**
   * Too many requests: ThrottlingException of an on-demand table, or of a provisioned one its own
   * exception.
   */
  record Throttle(boolean onDemand) implements Fault {}

  /** DynamoDB answers InternalServerError, status 500; the request had no effect. */
  record ServerError() implements Fault {}

  /** The connection is reset before the request takes effect. */
  record Reset() implements Fault {}

  /** The request takes effect, but the connection is closed instead of a reply. */
  record LostReply() implements Fault {}

  /** The request takes effect, but what is answered, with status 200, is not JSON. */
  record Garbage() implements Fault {}

  Fault NONE = new None();
  Fault CONFLICT = new Conflict(0);
  Fault THROTTLE = new Throttle(true);
  Fault SERVER_ERROR = new ServerError();
  Fault RESET = new Reset();
  Fault LOST_REPLY = new LostReply();
  Fault GARBAGE = new Garbage();

  static Fault delay(Duration duration) {
    return new Delay(duration);
  }
}
