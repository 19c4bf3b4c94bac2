package org.openhpf.local.cloud.userpool;

import java.time.Duration;
import java.time.Instant;
import org.openhpf.local.cloud.userpool.User.Failures;

/**
 * The pause after wrong passwords: none for four, a second after the fifth, twice as long after
 * each further one, at most 15 minutes. Tries during a pause do not count. A sign-in, or 15 minutes
 * without a wrong password, ends it (Amazon Cognito Developer Guide, "Lockout behavior for failed
 * sign-in attempts").
 */
final class Lockout {
  private static final int FREE = 5;
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private Lockout() {}

  static boolean isLocked(Failures failures, Instant now) {
    return failures.count() >= FREE && now.isBefore(failures.last().plus(pause(failures.count())));
  }

  static Failures oneMore(Failures failures, Instant now) {
    boolean over = !now.isBefore(failures.last().plus(LONGEST));
    return new Failures(over ? 1 : failures.count() + 1, now);
  }

  static Duration pause(int failures) {
    if (failures < FREE) {
      return Duration.ZERO;
    }
    long seconds = 1L << Math.min(failures - FREE, 10);
    return Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
  }
}
