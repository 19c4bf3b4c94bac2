package org.openhpf.identity.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Parameter;
import org.openhpf.kernel.Parameters;

/** Limits, lifetimes and levels of signing in; the numbers stand in parameters.csv. */
public final class SessionRules {
  /** The channel of self-service terminals (自助终端). */
  static final String KIOSK = "kiosk";

  private final Parameters parameters = Parameters.load(SessionRules.class, "parameters.csv");
  private final Clock clock;

  public SessionRules(Clock clock) {
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  /** How long a sign-in may take from its beginning. */
  public Duration attemptLasts() {
    return on("signIn.attemptLasts").asDuration();
  }

  /** How long a session of this way lasts at the most. */
  public Duration lasts(Way way) {
    return on(switch (way) {
          case STAFF -> "session.staffLasts";
          case COUNTER, KIOSK -> "session.counterLasts";
          case ACTING -> "session.actingLasts";
          case PHONE, MINI_PROGRAM, TICKET -> "session.lasts";
        })
        .asDuration();
  }

  /** The highest level of a way. */
  public int cap(Way way) {
    return on(switch (way) {
          case PHONE -> "level.phone";
          case MINI_PROGRAM -> "level.miniProgram";
          case TICKET -> "level.federation";
          case STAFF -> "level.staff";
          case COUNTER -> "level.counter";
          case KIOSK -> "level.kiosk";
          case ACTING -> "level.acting";
        })
        .asInt();
  }

  /** Of answers to a challenge. */
  public int tries() {
    return on("signIn.tries").asInt();
  }

  /** Failures of one user name, known or not, before it is locked. */
  public Limit failures(String userName) {
    return new Limit(
        "failures",
        userName,
        on("signIn.failuresMost").asInt(),
        on("signIn.lockedFor").asDuration(),
        true);
  }

  /**
   * Codes to one phone and requests from one address.
   *
   * @param phoneIndex blind index of the phone
   * @param addressIndex blind index of the address
   */
  public List<Limit> codes(String phoneIndex, String addressIndex) {
    return List.of(
        codes("codes-a-minute", phoneIndex, "code.aMinute", Duration.ofMinutes(1)),
        codes("codes-an-hour", phoneIndex, "code.anHour", Duration.ofHours(1)),
        codes("codes-a-day", phoneIndex, "code.aDay", Duration.ofDays(1)),
        codes("address-an-hour", addressIndex, "code.fromAddressAnHour", Duration.ofHours(1)));
  }

  /**
   * Passwords tried from one address.
   *
   * @param addressIndex blind index of the address
   */
  public Limit passwords(String addressIndex) {
    return codes(
        "passwords-an-hour", addressIndex, "password.fromAddressAnHour", Duration.ofHours(1));
  }

  private Limit codes(String name, String key, String parameter, Duration within) {
    return new Limit(name, key, on(parameter).asInt(), within, false);
  }

  /** How long a code is good for. */
  public Duration codeLasts() {
    return on("code.lasts").asDuration();
  }

  /** After this long unused a phone may be somebody else's. */
  public Duration phoneMayBeRecycledAfter() {
    return on("phone.recycledAfter").asDuration();
  }

  /** How long the refresh handle before the current one is still answered. */
  public Duration handleOverlap() {
    return on("session.handleOverlap").asDuration();
  }

  /** How long the history of sign-ins is kept. */
  public Duration historyKept() {
    return on("session.historyKept").asDuration();
  }

  private Parameter on(String name) {
    return parameters.get(name, ChinaTime.today(clock));
  }
}
