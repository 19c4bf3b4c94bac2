package org.openhpf.edge;

import java.lang.ScopedValue.CallableOp;

/** What is known of the invocation at hand: who called is edge's, this is for logs and messages. */
public final class Invocation {
  private static final ScopedValue<String> CORRELATION_ID = ScopedValue.newInstance();
  private static final ScopedValue<String> REQUEST_ID = ScopedValue.newInstance();

  private Invocation() {}

  /** The id that ties together all that one request causes; "-" outside an invocation. */
  public static String correlationId() {
    return CORRELATION_ID.orElse("-");
  }

  /** Lambda's id of this invocation; "-" outside one. */
  public static String requestId() {
    return REQUEST_ID.orElse("-");
  }

  public static <R, X extends Throwable> R correlated(
      String correlationId, CallableOp<? extends R, X> operation) throws X {
    return ScopedValue.where(CORRELATION_ID, correlationId).call(operation);
  }

  static <R, X extends Throwable> R of(String requestId, CallableOp<? extends R, X> operation)
      throws X {
    return ScopedValue.where(REQUEST_ID, requestId).call(operation);
  }
}
