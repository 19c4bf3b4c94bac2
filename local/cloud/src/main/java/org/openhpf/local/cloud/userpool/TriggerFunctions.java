package org.openhpf.local.cloud.userpool;

/** The functions that are a pool's triggers. */
@FunctionalInterface
public interface TriggerFunctions {
  /** A pool without any. */
  TriggerFunctions NONE = (trigger, event) -> new None();

  /** What came of asking. */
  sealed interface Reply {}

  /**
   * @param json what the function returned
   */
  record Answered(String json) implements Reply {}

  /**
   * The function threw.
   *
   * @param message of the exception; the pool's caller is told
   */
  record Threw(String message) implements Reply {}

  /** No answer in time: it is asked again. */
  record Late() implements Reply {}

  /**
   * @param reason why it cannot be invoked
   */
  record Unreachable(String reason) implements Reply {}

  /** The pool has no such trigger. */
  record None() implements Reply {}

  /**
   * Asks and waits.
   *
   * @param event as Cognito writes it, JSON
   */
  Reply ask(Trigger trigger, String event);
}
