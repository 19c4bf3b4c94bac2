package org.openhpf.proofreading.word;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who holds a post from when to when: a row of an office's table.
 *
 * @param name the person's
 * @param post as documents write it, 主任 for example
 * @param from the first day
 * @param to the last day; empty while it lasts
 * @param order the place among others when several are named, from 1
 */
public record Post(String name, String post, LocalDate from, Optional<LocalDate> to, int order) {
  public Post {
    if (name.isBlank() || post.isBlank() || to.isPresent() && to.get().isBefore(from)) {
      throw new IllegalArgumentException("a post has a name, a title and a term");
    }
  }

  boolean isHeldOn(LocalDate date) {
    return !date.isBefore(from) && to.map(last -> !date.isAfter(last)).orElse(true);
  }
}
