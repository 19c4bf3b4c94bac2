package org.openhpf.cases.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openhpf.cases.course.Course.Moment;
import org.openhpf.cases.course.Course.Stop;

/** A course while its events are taken, one after the other. */
final class Folding {
  private final Transitions transitions;
  private final Function<CaseEvent, Optional<String>> texts;
  private final List<Stop> stops = new ArrayList<>();
  private final List<Moment> timeline = new ArrayList<>();
  private Optional<CaseStatus> status = Optional.empty();
  private CaseEvent brought;
  private Instant appliedAt;
  private Optional<Instant> acceptedAt = Optional.empty();
  private Optional<Instant> endedAt = Optional.empty();
  private Optional<String> step = Optional.empty();

  Folding(Transitions transitions, Function<CaseEvent, Optional<String>> texts) {
    this.transitions = transitions;
    this.texts = texts;
  }

  /**
   * Takes the first that fits, and takes it off the list.
   *
   * @return false where none does
   */
  boolean takeFirstOf(List<CaseEvent> sorted) {
    for (CaseEvent event : sorted) {
      Optional<Transition> fits = transitions.find(status, event.kind());
      if (fits.isPresent()) {
        take(event, fits.get());
        sorted.remove(event);
        return true;
      }
    }
    return false;
  }

  private void take(CaseEvent event, Transition transition) {
    if (!status.equals(Optional.of(transition.to())) || event.kind() == EventKind.STEP) {
      brought = event;
    }
    status = Optional.of(transition.to());
    step = event.step().or(() -> step);
    switch (event.kind()) {
      case APPLIED -> appliedAt = event.at();
      case ACCEPTED -> acceptedAt = Optional.of(event.at());
      case NOT_ACCEPTED, FINISHED -> endedAt = Optional.of(event.at());
      case SUSPENDED -> stops.add(new Stop(event.at(), Optional.empty(), event.days().orElse(0)));
      case RESUMED -> {
        Stop last = stops.removeLast();
        stops.add(new Stop(last.began(), Optional.of(event.at()), last.days()));
      }
      default -> {}
    }
    timeline.add(new Moment(event.at(), event.kind(), transition.title(), texts.apply(event)));
  }

  void served(ServicePoint service) {
    timeline.add(
        new Moment(
            service.endedAt(),
            EventKind.SERVICE_ENDED,
            "窗口办理",
            Optional.of(
                service.branchName()
                    + service.window().map(window -> "，" + window + " 号窗口").orElse(""))));
  }

  Optional<Course> course(String matter, List<CaseEvent> waiting) {
    // Of one moment, what was taken first stands first: the sort is stable.
    timeline.sort(Comparator.comparing(Moment::at));
    return status.map(
        known ->
            new Course(
                known,
                matter,
                brought,
                appliedAt,
                acceptedAt,
                endedAt,
                step,
                stops,
                waiting,
                timeline));
  }
}
