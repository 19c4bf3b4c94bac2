package org.openhpf.cases.course;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhpf.kernel.Csv;

/** The state machine of cases, from {@code transitions.csv}. */
public final class Transitions {
  private static final String BEFORE = "-";

  private record Key(Optional<CaseStatus> from, EventKind event) {}

  private final Map<Key, Transition> all = new HashMap<>();

  public Transitions() {
    Csv.read(
            Transitions.class,
            "transitions.csv",
            List.of("from", "event", "to", "who", "requires", "title"),
            Transitions::row)
        .forEach(this::add);
  }

  /** What happens by this event from here; empty where it may not happen. */
  public Optional<Transition> find(Optional<CaseStatus> from, EventKind event) {
    return Optional.ofNullable(all.get(new Key(from, event)));
  }

  /** What may happen to a case that stands so. */
  public List<Transition> from(CaseStatus status) {
    return all.values().stream().filter(row -> row.from().equals(Optional.of(status))).toList();
  }

  /** Where this may happen. */
  public List<Transition> by(EventKind event) {
    return all.values().stream().filter(row -> row.event() == event).toList();
  }

  private void add(Transition row) {
    if (all.put(new Key(row.from(), row.event()), row) != null) {
      throw new IllegalStateException("two transitions from " + row.from() + " by " + row.event());
    }
  }

  private static Transition row(List<String> fields) {
    return new Transition(
        fields.get(0).equals(BEFORE)
            ? Optional.empty()
            : Optional.of(constant(CaseStatus.class, fields.get(0))),
        constant(EventKind.class, fields.get(1)),
        constant(CaseStatus.class, fields.get(2)),
        constants(Doer.class, fields.get(3)),
        constants(Requirement.class, fields.get(4)),
        fields.get(5));
  }

  private static <E extends Enum<E>> Set<E> constants(Class<E> type, String words) {
    return Arrays.stream(words.split(" "))
        .filter(word -> !word.isEmpty())
        .map(word -> constant(type, word))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
