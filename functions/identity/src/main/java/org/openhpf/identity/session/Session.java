package org.openhpf.identity.session;

import java.time.Instant;
import java.util.Optional;

/**
 * A sign-in of a person (登录会话).
 *
 * @param personId who signed in, the user name in the pool
 * @param channel where, e.g. {@code web}
 * @param device how the person calls it
 * @param cap the highest level of the way; 4 at the counter
 * @param level assurance level of its tokens, 1 to 4
 * @param secondFactor whether an authenticator was shown
 * @param acting for whom it is used, where that is another
 * @param openedBy who had it opened, where that was another: a clerk, a kiosk
 * @param renewals how often its tokens were renewed: makes the refresh handle
 * @param endsAt at the latest
 */
public record Session(
    String sessionId,
    String personId,
    Way way,
    String channel,
    Optional<String> device,
    Keep keep,
    int cap,
    int level,
    boolean secondFactor,
    Optional<Acting> acting,
    Optional<String> openedBy,
    int renewals,
    Instant startedAt,
    Instant lastUsedAt,
    Instant endsAt,
    Optional<Instant> endedAt) {

  public boolean isOpenAt(Instant moment) {
    return endedAt.isEmpty() && moment.isBefore(endsAt);
  }
}
