package org.openhpf.identity.session;

import org.openhpf.identity.session.SessionRequests.Answer;

/** Takes the answers to one kind of challenge. */
@FunctionalInterface
public interface TakesAnswer {

  /**
   * @param attempt that waits for this kind
   * @param address IP address the request came from
   * @throws org.openhpf.kernel.InvalidValue if the field of this kind is missing or wrong
   */
  SignInOutcome answer(Attempt attempt, Answer answer, String address);
}
