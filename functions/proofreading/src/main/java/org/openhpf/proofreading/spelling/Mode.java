package org.openhpf.proofreading.spelling;

/** How much is suggested. */
public enum Mode {
  /** Hardly ever a right word. */
  DEFAULT(8, 0.75, 6, 11, -1),
  /** As many wrong words as can be found; some suggestions are wrong. */
  THOROUGH(24, 0.3, 12, 9, -3);

  /** How many readings are followed. */
  final int beam;

  /** How sure a correction must be, 0 to 1. */
  final double confidence;

  /** How many other characters are tried for one. */
  final int candidates;

  /** How badly a character must fit before others are tried for it, in nats. */
  final float potential;

  /** How much worse than what was written another character may fit by itself, in nats. */
  final float floor;

  Mode(int beam, double confidence, int candidates, float potential, float floor) {
    this.beam = beam;
    this.confidence = confidence;
    this.candidates = candidates;
    this.potential = potential;
    this.floor = floor;
  }
}
