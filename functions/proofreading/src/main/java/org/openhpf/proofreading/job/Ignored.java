package org.openhpf.proofreading.job;

/**
 * What a writer always wants left as it is.
 *
 * @param rule its id
 * @param original the text found by it
 */
public record Ignored(String rule, String original) {
  static Ignored of(Mark mark) {
    return new Ignored(mark.finding().rule().id(), mark.finding().original());
  }
}
