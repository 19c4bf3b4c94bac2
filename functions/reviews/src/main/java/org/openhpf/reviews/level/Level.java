package org.openhpf.reviews.level;

/**
 * A level of satisfaction (满意度).
 *
 * @param level 5 best, 1 worst
 */
public record Level(int level, String name) {
  private static final int LEAST_POSITIVE = 3;

  public Level {
    if (level < 1 || level > 5 || name.isBlank()) {
      throw new IllegalArgumentException("a level is 1 to 5 and has a name");
    }
  }

  /** Whether a review of this level is a negative one (差评). */
  public static boolean isNegative(int level) {
    return level < LEAST_POSITIVE;
  }
}
