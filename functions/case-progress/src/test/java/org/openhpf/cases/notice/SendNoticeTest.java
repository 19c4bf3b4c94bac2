package org.openhpf.cases.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhpf.edge.queue.QueueMessage;
import org.openhpf.kernel.Matter;
import org.openhpf.kernel.Matters;

class SendNoticeTest {
  private final List<String> sent = new ArrayList<>();

  private void send(Optional<String> personId, Optional<String> phone) {
    var notice =
        new SendNotice.Notice(
            "3036202611230000000018", personId, "case-accepted", "已受理", Instant.EPOCH);
    new SendNotice(
            number -> phone,
            (id, person, to, told) -> sent.add(id + " " + person.orElse(to.orElse("nobody"))))
        .send(new QueueMessage<>("m1", 1, notice));
  }

  @Test
  void tellsTheAccountOrElseThePhone() {
    send(Optional.of("person"), Optional.of("13800000001"));
    send(Optional.empty(), Optional.of("13800000001"));
    assertThat(sent).containsExactly("m1 person", "m1 13800000001");
  }

  @Test
  void whoCannotBeReachedIsNoFault() {
    send(Optional.empty(), Optional.of("020-12329"));
    send(Optional.empty(), Optional.empty());
    assertThat(sent).isEmpty();
  }

  /** Queues take texts of up to 200 characters; the platform's own limit is 500. */
  @ParameterizedTest
  @EnumSource(CaseNotice.class)
  void everyTextSaysWhatItIsAboutAndIsShort(CaseNotice notice) {
    for (Matter matter : Matters.centre().on(LocalDate.of(2026, 11, 23))) {
      String text = notice.text(matter.name(), Optional.of(LocalDate.of(2026, 12, 31)));
      assertThat(text).contains(matter.name()).doesNotContain("%");
      assertThat(text.length()).isLessThan(100);
    }
  }
}
