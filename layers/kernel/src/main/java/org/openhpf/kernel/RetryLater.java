package org.openhpf.kernel;

/**
 * A dependency failed in a way that may pass: throttled, unreachable, out of time. Edge answers 503
 * with Retry-After, or returns the message to its queue. Nothing may have been half done: the
 * effect is one conditional write, made or not made.
 */
public final class RetryLater extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what failed, for the log; no personal data
   */
  public RetryLater(String message) {
    super(message);
  }

  /**
   * @param message what failed, for the log; no personal data
   * @param cause the dependency's own failure
   */
  public RetryLater(String message, Throwable cause) {
    super(message, cause);
  }
}
