package org.openhpf.proofreading.format;

/** How a paragraph's lines stand between its indents. */
public enum Alignment {
  LEFT,
  CENTRE,
  RIGHT,
  JUSTIFIED;

  static Alignment of(String value) {
    return switch (value) {
      case "center" -> CENTRE;
      case "right", "end" -> RIGHT;
      case "both", "distribute", "thaiDistribute" -> JUSTIFIED;
      default -> LEFT;
    };
  }
}
