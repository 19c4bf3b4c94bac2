package org.openhpf.reviews.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openhpf.reviews.event.EventKind;

class TransitionsTest {
  private final List<Transition> all = new Transitions().all();

  @Test
  void everyStatusIsReachedAndLeadsToAnEnd() {
    Set<RectificationStatus> reached = EnumSet.of(RectificationStatus.OPEN);
    Set<RectificationStatus> ending = EnumSet.noneOf(RectificationStatus.class);
    RectificationStatus.underWay().forEach(status -> assertThat(status.isEnd()).isFalse());
    ending.add(RectificationStatus.CLOSED);
    ending.add(RectificationStatus.NOT_VALID);
    for (int i = 0; i < all.size(); i++) {
      all.stream().filter(t -> reached.contains(t.from())).forEach(t -> reached.add(t.to()));
      all.stream().filter(t -> ending.contains(t.to())).forEach(t -> ending.add(t.from()));
    }
    assertThat(reached).containsExactlyInAnyOrder(RectificationStatus.values());
    assertThat(ending).containsExactlyInAnyOrder(RectificationStatus.values());
  }

  /** Whatever way is taken, the person has a reply, or two officers' word. */
  @Test
  void nothingIsClosedButAfterAReply() {
    assertThat(into(RectificationStatus.CLOSED)).containsExactly(RectificationStatus.REPLIED);
    assertThat(into(RectificationStatus.NOT_VALID)).containsExactly(RectificationStatus.IN_DOUBT);
    assertThat(
            all.stream()
                .filter(t -> t.to() == RectificationStatus.REPLIED && t.from() != t.to())
                .map(Transition::action))
        .containsOnly(Action.REPLY);
  }

  private Set<RectificationStatus> into(RectificationStatus status) {
    return all.stream()
        .filter(t -> t.to() == status && t.from() != status)
        .map(Transition::from)
        .collect(Collectors.toSet());
  }

  @Test
  void noEndIsLeftByAnOfficer() {
    assertThat(all).noneMatch(transition -> transition.from().isEnd());
  }

  @Test
  void whatEndsATermIsCounted() {
    assertThat(all)
        .filteredOn(transition -> transition.ends().isPresent())
        .allMatch(transition -> transition.event().isPresent());
    assertThat(all.stream().flatMap(transition -> transition.event().stream()))
        .contains(EventKind.CLOSED, EventKind.NOT_VALID, EventKind.CALLED_BACK);
  }
}
