package org.openhpf.reviews.level;

/**
 * A level of satisfaction (满意度).
 *
 * @param level 5 best, 1 worst
 * @param negative whether a review of it is a negative one (差评)
 */
public record Level(int level, String name, boolean negative) {
  public Level {
    if (level < 1 || level > 5 || name.isBlank()) {
      throw new IllegalArgumentException("a level is 1 to 5 and has a name");
    }
  }
}
