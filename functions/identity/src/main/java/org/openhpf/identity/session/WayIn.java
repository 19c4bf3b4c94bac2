package org.openhpf.identity.session;

import org.openhpf.identity.session.SessionRequests.Start;

/** One way to begin a sign-in. */
@FunctionalInterface
public interface WayIn {

  /**
   * @param address IP address the request came from
   * @throws org.openhpf.kernel.InvalidValue if a field of this way is missing or wrong
   */
  SignInOutcome start(Start request, String address);
}
