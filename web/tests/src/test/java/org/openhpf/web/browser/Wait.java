package org.openhpf.web.browser;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.openqa.selenium.StaleElementReferenceException;

/** Waits for a condition, at most until a deadline. */
final class Wait {
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(30);

  private Wait() {}

  /**
   * @param expected what is waited for, in words
   * @param look what answers with something once the condition holds
   * @param seen what there is instead; asked only when it fails
   */
  static <T> T until(String expected, Supplier<Optional<T>> look, Supplier<String> seen) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (System.nanoTime() < end) {
      try {
        Optional<T> found = look.get();
        if (found.isPresent()) {
          return found.get();
        }
      } catch (StaleElementReferenceException e) {
        // The page was drawn anew while we looked: look again.
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    throw new AssertionError(
        "not within " + LONGEST + ": " + expected + "; there is: " + seen.get());
  }
}
