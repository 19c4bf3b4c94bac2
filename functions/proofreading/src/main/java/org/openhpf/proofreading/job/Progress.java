package org.openhpf.proofreading.job;

/**
 * How far a proofreading has come.
 *
 * @param paragraphs 0: not known yet
 * @param done of them, by the language model too
 */
public record Progress(int paragraphs, int done) {
  static final Progress NONE = new Progress(0, 0);
}
