package org.openhpf.edge;

import java.lang.ScopedValue.CallableOp;
import org.openhpf.kernel.Correlation;

/** The invocation at hand, for log lines. */
public final class Invocation {
  private static final ScopedValue<String> REQUEST_ID = ScopedValue.newInstance();

  private Invocation() {}

  /** Lambda's id of this invocation; "-" outside one. */
  public static String requestId() {
    return REQUEST_ID.orElse("-");
  }

  static <R, X extends Throwable> R of(String requestId, CallableOp<? extends R, X> operation)
      throws X {
    // What no request began, a schedule say, is tied together by the invocation itself.
    return ScopedValue.where(REQUEST_ID, requestId)
        .call(() -> Correlation.within(requestId, operation));
  }
}
