package org.openhpf.bench.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openhpf.bench.platform.Replies.Reply;

class RepliesTest {
  private static final String FULL = "/problems/slot-full";

  @Test
  void percentilesAreRepliesThatCame() {
    var hundred =
        new Replies(IntStream.rangeClosed(1, 100).mapToObj(i -> taking(101 - i)).toList());
    assertThat(hundred.percentile(0.5)).isEqualTo(50);
    assertThat(hundred.percentile(0.99)).isEqualTo(99);
    assertThat(hundred.percentile(1)).isEqualTo(100);

    var three = new Replies(List.of(taking(30), taking(10), taking(20)));
    assertThat(three.percentile(0.5)).isEqualTo(20);
    assertThat(three.percentile(0.99)).isEqualTo(30);
    assertThat(new Replies(List.of(taking(7))).percentile(0.5)).isEqualTo(7);
  }

  @Test
  void aRateIsFromTheFirstQuestionToTheLastReply() {
    var replies =
        new Replies(
            List.of(
                new Reply(201, "", millis(100), millis(400)),
                new Reply(201, "", millis(200), millis(300)),
                new Reply(409, FULL, millis(150), millis(600))));
    assertThat(replies.wallMillis()).isEqualTo(500);
    assertThat(replies.perSecond(201)).isEqualTo(4);
  }

  @Test
  void whatFailedIsToldFromWhatWasRefused() {
    var replies =
        new Replies(
            List.of(
                new Reply(201, "", 0, 1),
                new Reply(409, FULL, 0, 1),
                new Reply(409, "/problems/already-booked", 0, 1),
                new Reply(503, "", 0, 1),
                new Reply(Reply.NONE, "", 0, 1)));
    assertThat(replies.count(409)).isEqualTo(2);
    assertThat(replies.count(409, FULL)).isEqualTo(1);
    assertThat(replies.failed()).isEqualTo(2);
  }

  @Test
  void theWorstRoundIsTold() {
    assertThat(Rounds.farthest(List.of(100L, 100L, 100L), 100)).isEqualTo(100);
    assertThat(Rounds.farthest(List.of(100L, 98L, 101L), 100)).isEqualTo(98);
  }

  private static Reply taking(long millis) {
    return new Reply(201, "", 5, 5 + millis(millis));
  }

  private static long millis(long millis) {
    return millis * 1_000_000;
  }
}
