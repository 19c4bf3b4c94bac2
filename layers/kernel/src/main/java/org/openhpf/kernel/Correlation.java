package org.openhpf.kernel;

import java.lang.ScopedValue.CallableOp;

/** The id that ties together all that one request causes: log lines, messages, audit records. */
public final class Correlation {
  private static final ScopedValue<String> ID = ScopedValue.newInstance();

  private Correlation() {}

  /** "-" outside a request or message. */
  public static String id() {
    return ID.orElse("-");
  }

  public static <R, X extends Throwable> R within(
      String correlationId, CallableOp<? extends R, X> operation) throws X {
    return ScopedValue.where(ID, correlationId).call(operation);
  }
}
