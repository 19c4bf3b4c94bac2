package org.openhpf.edge.trigger;

/**
 * No tokens. Cognito tells its caller so in a UserLambdaValidationException with this message.
 *
 * <p>The invocation counts as failed, in alarms too: what can be said by {@link NextStep#FAIL} or a
 * wrong answer is said so.
 */
public final class TriggerRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message for the application that called Cognito; no personal data
   */
  public TriggerRefusal(String message) {
    super(message);
  }
}
