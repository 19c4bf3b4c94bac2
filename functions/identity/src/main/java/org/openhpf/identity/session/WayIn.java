package org.openhpf.identity.session;

import java.util.Optional;
import org.openhpf.identity.session.SessionRequests.Start;
import org.openhpf.kernel.RequestKey;

/** One way to begin a sign-in. */
@FunctionalInterface
public interface WayIn {

  /**
   * From where a sign-in is begun.
   *
   * @param address IP address
   * @param requestKey of a request that may be a repetition
   */
  record From(String address, Optional<RequestKey> requestKey) {}

  /**
   * @throws org.openhpf.kernel.InvalidValue if a field of this way is missing or wrong
   */
  SignInOutcome start(Start request, From from);
}
