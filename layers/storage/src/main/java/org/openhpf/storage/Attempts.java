package org.openhpf.storage;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.function.Function;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.Pause;
import org.openhpf.kernel.Priming;
import org.openhpf.kernel.RetryLater;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * Calls a service again when its failure may pass (throttled, unreachable, 5xx, a transaction in
 * conflict), with full jitter, until the time left is over. Then it gives up with {@link
 * RetryLater}, never later: each attempt is cut off at the deadline.
 */
public final class Attempts {
  /** The longest one attempt takes; several fit into a function's time-out of 10 s. */
  static final Duration LONGEST = Duration.ofSeconds(3);

  /** With less time left none is begun: it would be cut off with its outcome unknown. */
  private static final long LEAST_MILLIS = 100;

  private static final long FIRST_PAUSE_MILLIS = 10;
  private static final long LONGEST_PAUSE_MILLIS = 500;

  /** Draws from the kernel when asked, so environments of one snapshot do not pause alike. */
  private static final SecureRandom JITTER = new SecureRandom();

  private Attempts() {}

  /** Signals from inside a call that it is to be tried again; it had no effect. */
  static final class Again extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Again(RuntimeException cause) {
      super(cause);
    }
  }

  /**
   * What a call is to know of its attempt.
   *
   * @param limit to be set on the request: ends the attempt in time
   * @param mayBeDone whether an earlier attempt's answer is not known, so it may have had its
   *     effect
   */
  public record Attempt(AwsRequestOverrideConfiguration limit, boolean mayBeDone) {}

  /**
   * @param what for the log, e.g. "a read"
   * @throws RetryLater if no attempt was answered in time
   */
  public static <T> T of(String what, Function<Attempt, T> call) {
    RuntimeException last = null;
    boolean mayBeDone = false;
    for (int n = 0; ; n++) {
      Duration left = Deadline.left();
      if (left.toMillis() < LEAST_MILLIS) {
        throw new RetryLater(what + " did not succeed in time", last);
      }
      try {
        return call.apply(new Attempt(limit(left), mayBeDone));
      } catch (Again | SdkServiceException | SdkClientException e) {
        // Priming has nobody to wait for: the same empty reply would come again.
        if (!mayPass(e) || Priming.active()) {
          throw e;
        }
        last = e;
        mayBeDone |= isUnknown(e);
        pause(what, n, e);
      }
    }
  }

  /** The time one attempt may take now. */
  static Duration time() {
    return shorter(Deadline.left());
  }

  private static AwsRequestOverrideConfiguration limit(Duration left) {
    return AwsRequestOverrideConfiguration.builder().apiCallAttemptTimeout(shorter(left)).build();
  }

  private static Duration shorter(Duration left) {
    return left.compareTo(LONGEST) < 0 ? left : LONGEST;
  }

  private static boolean mayPass(RuntimeException failure) {
    return switch (failure) {
      case Again again -> true;
      case TransactionConflictException conflict -> true;
      case TransactionInProgressException inProgress -> true;
      case SdkServiceException service ->
          service.isThrottlingException()
              || service.statusCode() >= 500
              || RetryUtils.isClockSkewException(service); // the SDK has set its clock by the reply
      default -> failure instanceof SdkClientException; // no answer, or none we can read
    };
  }

  private static boolean isUnknown(RuntimeException failure) {
    return switch (failure) {
      case SdkServiceException service -> service.statusCode() >= 500;
      default -> failure instanceof SdkClientException;
    };
  }

  private static void pause(String what, int n, RuntimeException cause) {
    long longest = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(n, 10));
    long millis = JITTER.nextLong(longest + 1);
    if (Deadline.leftMillis() < millis + LEAST_MILLIS) {
      throw new RetryLater(what + " did not succeed in time", cause);
    }
    try {
      Pause.millis(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RetryLater(what + " was interrupted", e);
    }
  }
}
