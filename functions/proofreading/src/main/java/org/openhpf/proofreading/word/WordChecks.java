package org.openhpf.proofreading.word;

import java.time.Clock;
import java.util.List;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.check.Expressions;

/**
 * The checks of words: house words of the fund, words often confused, redundant and careful words,
 * names of places, bodies and posts, and what an office has banned.
 */
public final class WordChecks {
  private WordChecks() {}

  /**
   * @param banned an office's own list
   * @param posts an office's dated table of posts
   * @param clock whose date in China decides who holds a post
   */
  public static List<Check> all(List<BannedWord> banned, List<Post> posts, Clock clock) {
    return List.of(
        Expressions.beside(WordChecks.class),
        new WordTable(),
        new Repetitions(),
        new Places(),
        new Posts(posts, clock),
        new BannedWords(banned));
  }

  /** Without an office's lists. */
  public static List<Check> all() {
    return all(List.of(), List.of(), Clock.systemUTC());
  }
}
