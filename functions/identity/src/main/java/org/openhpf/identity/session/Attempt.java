package org.openhpf.identity.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openhpf.identity.session.SessionRequests.Start;

/**
 * A sign-in under way, known to its client by the session's id.
 *
 * @param sessionId 130 random bits in base 32
 * @param channel e.g. {@code web}
 * @param device how the person calls it, shown in his own list
 * @param userName in the user pool: a person's id, or one that nobody has
 * @param waitsFor empty once it is over
 * @param poolSession to go with the next answer
 * @param notes what the way in has to remember, e.g. the phone; sealed where it is stored
 * @param tries answers left to a challenge that is checked here and not by the pool
 */
public record Attempt(
    String sessionId,
    Way way,
    String channel,
    Optional<String> device,
    Keep keep,
    String userName,
    Optional<ChallengeKind> waitsFor,
    Optional<String> poolSession,
    Map<String, String> notes,
    int tries,
    Instant startedAt,
    Instant expiresAt) {
  public Attempt {
    notes = Map.copyOf(notes);
  }

  /**
   * A new one.
   *
   * @param channel where the request does not say
   */
  public static Attempt begun(
      String sessionId, Way way, String channel, Start request, Instant now, Duration lasts) {
    return new Attempt(
        sessionId,
        way,
        request.channel().orElse(channel),
        request.device(),
        request.keep().orElse(Keep.BODY),
        "-",
        Optional.of(ChallengeKind.PHONE),
        Optional.empty(),
        Map.of(),
        0,
        now,
        now.plus(lasts));
  }

  public boolean isOpenAt(Instant moment) {
    return waitsFor.isPresent() && moment.isBefore(expiresAt);
  }

  /** It waits for this now. */
  public Attempt waitingFor(ChallengeKind kind, int most) {
    return new Attempt(
        sessionId,
        way,
        channel,
        device,
        keep,
        userName,
        Optional.of(kind),
        poolSession,
        notes,
        most,
        startedAt,
        expiresAt);
  }

  public Attempt inPool(String session) {
    return new Attempt(
        sessionId,
        way,
        channel,
        device,
        keep,
        userName,
        waitsFor,
        Optional.of(session),
        notes,
        tries,
        startedAt,
        expiresAt);
  }

  /** It is found that this is whose it is. */
  public Attempt of(String user) {
    return new Attempt(
        sessionId,
        way,
        channel,
        device,
        keep,
        user,
        waitsFor,
        poolSession,
        notes,
        tries,
        startedAt,
        expiresAt);
  }

  public Attempt noting(String name, String value) {
    var more = new HashMap<>(notes);
    more.put(name, value);
    return new Attempt(
        sessionId,
        way,
        channel,
        device,
        keep,
        userName,
        waitsFor,
        poolSession,
        more,
        tries,
        startedAt,
        expiresAt);
  }

  /** Without pool session and notes. */
  @Override
  public String toString() {
    return "Attempt[" + way + ", " + waitsFor + "]";
  }
}
