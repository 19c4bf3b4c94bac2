package org.openhpf.reviews.rectification;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openhpf.kernel.Csv;
import org.openhpf.reviews.event.EventKind;

/** The allowed moves, from transitions.csv. */
public final class Transitions {
  private static final List<String> COLUMNS =
      List.of("from", "action", "to", "only", "ends", "event");

  private final List<Transition> all =
      Csv.read(Transitions.class, "transitions.csv", COLUMNS, Transitions::row);

  /**
   * @throws IllegalStateException if a status has two rows of one action
   */
  public Transitions() {
    var seen = new HashSet<String>();
    for (Transition each : all) {
      if (!seen.add(each.from() + " " + each.action())) {
        throw new IllegalStateException("two transitions: " + each.from() + " " + each.action());
      }
    }
  }

  private static Transition row(List<String> fields) {
    return new Transition(
        constant(RectificationStatus.class, fields.get(0)),
        constant(Action.class, fields.get(1)),
        constant(RectificationStatus.class, fields.get(2)),
        named(fields.get(3)).map(text -> constant(Transition.Only.class, text)),
        named(fields.get(4)).map(text -> constant(Term.class, text)),
        named(fields.get(5)).map(text -> constant(EventKind.class, text)));
  }

  private static Optional<String> named(String field) {
    return Optional.of(field).filter(text -> !text.isEmpty());
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String kebab) {
    return Enum.valueOf(type, kebab.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  public List<Transition> all() {
    return all;
  }

  /** Empty where this cannot be done now. */
  Optional<Transition> of(Rectification rectification, Action action) {
    return all.stream()
        .filter(each -> each.action() == action && each.isOpenTo(rectification))
        .findFirst();
  }

  /** What the status would let one do, were the review of the other kind. */
  boolean isOpenToOthers(Rectification rectification, Action action) {
    return all.stream()
        .anyMatch(each -> each.from() == rectification.status() && each.action() == action);
  }
}
