package org.openhpf.identity.delegation;

import java.util.Optional;
import org.openhpf.edge.http.Caller;

/**
 * Who decides, for the audit record.
 *
 * @param actorId opaque id of the person
 * @param channel where from; {@code counter} where a clerk entered it for who stood there
 * @param sessionId of the sign-in, whose own record names the clerk
 */
public record By(String actorId, String channel, Optional<String> sessionId) {

  public static By of(Caller caller) {
    return new By(caller.actorId(), caller.channel(), caller.sessionId());
  }
}
