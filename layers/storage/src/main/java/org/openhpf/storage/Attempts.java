package org.openhpf.storage;

import java.security.SecureRandom;
import java.util.function.Supplier;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.RetryLater;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * Calls a service again when its failure may pass (throttled, unreachable, 5xx, a transaction in
 * conflict), with full jitter, as long as one more attempt fits into the time left. Then it gives
 * up with {@link RetryLater}, never later.
 */
final class Attempts {
  private static final long FIRST_PAUSE_MILLIS = 10;
  private static final long LONGEST_PAUSE_MILLIS = 500;

  /** Not seeded before the first use, so that environments of one snapshot do not pause alike. */
  private static final SecureRandom JITTER = new SecureRandom();

  private Attempts() {}

  /** Signals from inside a call that it is to be tried again. */
  static final class Again extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Again(RuntimeException cause) {
      super(cause);
    }
  }

  static <T> T of(String what, Supplier<T> call) {
    for (int attempt = 0; ; attempt++) {
      try {
        return call.get();
      } catch (Again | SdkServiceException | SdkClientException e) {
        if (!mayPass(e)) {
          throw e;
        }
        pause(what, attempt, e);
      }
    }
  }

  private static boolean mayPass(RuntimeException failure) {
    return switch (failure) {
      case Again again -> true;
      case TransactionConflictException conflict -> true;
      case TransactionInProgressException inProgress -> true;
      case SdkServiceException service ->
          service.isThrottlingException() || service.statusCode() >= 500;
      default -> failure instanceof SdkClientException; // no answer, or none we can read
    };
  }

  private static void pause(String what, int attempt, RuntimeException cause) {
    long longest = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempt, 10));
    long millis = JITTER.nextLong(longest + 1);
    if (Deadline.leftMillis() < millis + Clients.ATTEMPT.toMillis()) {
      throw new RetryLater(what + " did not succeed in time", cause);
    }
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RetryLater(what + " was interrupted", e);
    }
  }
}
