package org.openhpf.kernel;

/**
 * Work that no repetition can help: a message that does not decode, an event of an unknown kind.
 * The queue loop reports it and lets it reach the dead-letter queue, where a person looks at it.
 */
public final class NeverRetry extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with the work, for the log; no personal data
   */
  public NeverRetry(String message) {
    super(message);
  }

  /**
   * @param message what is wrong with the work, for the log; no personal data
   * @param cause what found it out
   */
  public NeverRetry(String message, Throwable cause) {
    super(message, cause);
  }
}
