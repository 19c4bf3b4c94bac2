package org.openhpf.local.host;

import java.util.Optional;

/**
 * What an invocation gave.
 *
 * @param payload the function's JSON reply, or the error document {@code {"errorType",
 *     "errorMessage", ...}}
 * @param error empty when the function succeeded; else what Lambda tells: {@code Unhandled} for an
 *     exception, {@code Sandbox.Timedout}, {@code Runtime.ExitError}, {@code
 *     Function.ResponseSizeTooLarge}, ...
 */
public record InvocationReply(byte[] payload, Optional<String> error) {
  public boolean succeeded() {
    return error.isEmpty();
  }
}
