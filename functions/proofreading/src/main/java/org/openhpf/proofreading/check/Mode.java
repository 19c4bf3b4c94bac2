package org.openhpf.proofreading.check;

/** How carefully the language model is asked. */
public enum Mode {
  /** Says what is rather certain, and so little that is not. */
  DEFAULT,
  /** Says more, and of it more that is none. */
  THOROUGH
}
