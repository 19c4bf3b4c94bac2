package org.openhpf.proofreading.finding;

/**
 * What might stand in the place of a fault.
 *
 * @param text the whole replacement; "" takes the fault away
 * @param confidence 0 to 1: of a hundred such suggestions about as many are right
 */
public record Suggestion(String text, double confidence) {
  public Suggestion {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence lies between 0 and 1");
    }
  }

  /** One that a rule leaves no doubt about. */
  public static Suggestion certain(String text) {
    return new Suggestion(text, 1);
  }
}
