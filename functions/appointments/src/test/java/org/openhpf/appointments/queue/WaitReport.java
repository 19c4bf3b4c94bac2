package org.openhpf.appointments.queue;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Prints how good the prediction is, as the decision record and the README quote it. */
public final class WaitReport {
  private static final List<String> GROUPS =
      List.of(
          WaitTrial.ALL,
          WaitTrial.WAITING,
          WaitTrial.APPOINTMENTS,
          WaitTrial.WALK_INS,
          "hall quiet",
          "hall normal",
          "hall overloaded");

  private WaitReport() {}

  public static void main(String[] arguments) {
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text());
  }

  static String text() {
    var ours = trial(WaitGuess.PLAYED_OUT, WaitTrial.DAYS, WaitTrial.SEED);
    var text = new StringBuilder(WaitScore.header());
    GROUPS.forEach(group -> text.append(ours.get(group).row(group)));
    text.append("\nNo window free at issue, by way of predicting:\n\n").append(WaitScore.header());
    line(text, "played out, errors learnt (ours)", ours);
    line(
        text,
        "the same without expected appointments",
        trial(WaitGuess.PLAYED_OUT_AS_IF_NOBODY_WERE_EXPECTED, WaitTrial.DAYS, WaitTrial.SEED));
    line(
        text,
        "people × mean ÷ windows, errors learnt",
        trial(WaitGuess.NAIVE, WaitTrial.DAYS, WaitTrial.SEED));
    line(
        text,
        "people × mean ÷ windows, ± 50 %",
        WaitTrial.plusMinusHalf(WaitGuess.NAIVE, WaitTrial.HALLS, WaitTrial.DAYS, WaitTrial.SEED));
    line(
        text,
        "ours, %d days a hall".formatted(WaitTrial.DAYS * 5),
        trial(WaitGuess.PLAYED_OUT, WaitTrial.DAYS * 5, WaitTrial.SEED));
    for (long seed = 1; seed <= 3; seed++) {
      line(text, "ours, seed " + seed, trial(WaitGuess.PLAYED_OUT, WaitTrial.DAYS, seed));
    }
    return text.toString();
  }

  private static Map<String, WaitScore> trial(WaitGuess guess, int days, long seed) {
    return WaitTrial.learning(guess, WaitTrial.HALLS, days, seed);
  }

  private static void line(StringBuilder text, String name, Map<String, WaitScore> scores) {
    text.append(scores.get(WaitTrial.WAITING).row(name));
  }
}
