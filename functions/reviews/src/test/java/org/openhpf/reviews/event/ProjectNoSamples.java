package org.openhpf.reviews.event;

import java.util.stream.IntStream;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.ProjectNo;

/** Case numbers that hold, without randomness. */
public final class ProjectNoSamples {
  private ProjectNoSamples() {}

  /** The first of a matter and day, {@code yyyyMMdd}. */
  public static ProjectNo of(String matter, String day) {
    return of(matter, day, 0);
  }

  public static ProjectNo of(String matter, String day, int n) {
    return IntStream.range(0, 10)
        .mapToObj(check -> "%s%s%09d%d".formatted(matter, day, n, check))
        .filter(ProjectNoSamples::holds)
        .map(ProjectNo::new)
        .findFirst()
        .orElseThrow();
  }

  private static boolean holds(String number) {
    try {
      new ProjectNo(number);
      return true;
    } catch (InvalidValue e) {
      return false;
    }
  }
}
