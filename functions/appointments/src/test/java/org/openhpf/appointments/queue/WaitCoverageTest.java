package org.openhpf.appointments.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** 50 halls, 20 days each: 1,000 days from nothing known. The figures are in decision 0006. */
class WaitCoverageTest {
  private static final Map<String, WaitScore> OURS = learning(WaitGuess.PLAYED_OUT);

  private static Map<String, WaitScore> learning(WaitGuess guess) {
    return WaitTrial.learning(guess, WaitTrial.HALLS, WaitTrial.DAYS, WaitTrial.SEED);
  }

  @Test
  void fourOfFiveWaitsLieWithinTheInterval() {
    assertCoverage(WaitTrial.ALL, 75, 85);
    assertCoverage(WaitTrial.WAITING, 75, 85);
  }

  @Test
  void soTheyDoForEachKindOfTicketAndHall() {
    assertCoverage(WaitTrial.APPOINTMENTS, 72, 88);
    assertCoverage(WaitTrial.WALK_INS, 72, 88);
    assertCoverage("hall quiet", 70, 90);
    assertCoverage("hall normal", 70, 90);
    assertCoverage("hall overloaded", 70, 90);
  }

  @Test
  void errsLessThanPeopleTimesMeanOverWindows() {
    Map<String, WaitScore> naive = learning(WaitGuess.NAIVE);

    assertThat(naive.keySet())
        .allSatisfy(
            group ->
                assertThat(OURS.get(group).meanAbsoluteError())
                    .as(group)
                    .isLessThan(naive.get(group).meanAbsoluteError()));
  }

  @Test
  void theSameSeedGivesTheSameReport() {
    var one = WaitTrial.learning(WaitGuess.PLAYED_OUT, 3, 3, WaitTrial.SEED);
    var other = WaitTrial.learning(WaitGuess.PLAYED_OUT, 3, 3, WaitTrial.SEED);

    assertThat(one.get(WaitTrial.ALL).row("")).isEqualTo(other.get(WaitTrial.ALL).row(""));
  }

  private static void assertCoverage(String group, double least, double most) {
    assertThat(OURS.get(group).coverage()).as(group).isBetween(least, most);
  }
}
