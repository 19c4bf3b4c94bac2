package org.openhpf.proofreading.spelling;

/** What went wrong with a word. */
public enum Fault {
  /** A character of the same sound, or one often mixed up with it. */
  SOUND,
  /** A character that looks alike. */
  SHAPE,
  /** A character is missing. */
  MISSING,
  /** A character is one too many. */
  SURPLUS,
  /** Two characters stand in the wrong order. */
  ORDER
}
