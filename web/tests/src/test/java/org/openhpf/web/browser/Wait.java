package org.openhpf.web.browser;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.openqa.selenium.StaleElementReferenceException;

/** Waits for a condition, at most until a deadline. */
final class Wait {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  /** Looks cost the page and us work: the longer nothing came, the less often we look. */
  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);

  private static final Duration LONGEST_PAUSE = Duration.ofMillis(160);

  private Wait() {}

  /**
   * @param expected what is waited for, in words
   * @param look what answers with something once the condition holds
   * @param seen what there is instead; asked only when it fails
   */
  static <T> T until(String expected, Supplier<Optional<T>> look, Supplier<String> seen) {
    long end = System.nanoTime() + LONGEST.toNanos();
    long pause = FIRST_PAUSE.toNanos();
    while (System.nanoTime() < end) {
      try {
        Optional<T> found = look.get();
        if (found.isPresent()) {
          return found.get();
        }
      } catch (StaleElementReferenceException e) {
        // The page was drawn anew while we looked: look again.
      }
      LockSupport.parkNanos(pause);
      pause = Math.min(pause * 3 / 2, LONGEST_PAUSE.toNanos());
    }
    throw new AssertionError(
        "not within " + LONGEST + ": " + expected + "; there is: " + seen.get());
  }
}
