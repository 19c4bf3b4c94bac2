package org.openhpf.cases.course;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Matter;
import org.openhpf.kernel.Matters;

/**
 * Folds the events of a case into its course. They are taken in their own order, not in that of
 * their arrival; one that does not fit waits until what must come before it has been taken, so the
 * same events give the same course, however they came.
 *
 * <p>A case that nobody applied for but somebody was served in was applied for by its first
 * service; where its matter is handled at once, it was accepted and finished by it, too.
 */
public final class FoldCourse {
  private final Transitions transitions;
  private final SpecialProcedures procedures;
  private final Matters matters;

  public FoldCourse(Transitions transitions, SpecialProcedures procedures, Matters matters) {
    this.transitions = transitions;
    this.procedures = procedures;
    this.matters = matters;
  }

  /**
   * @param openedFor code of the matter in the case's number
   * @return empty where nothing of it is an application
   */
  public Optional<Course> fold(
      String openedFor, List<CaseEvent> events, List<ServicePoint> services) {
    String matter = matter(openedFor, events);
    var left = new ArrayList<>(events);
    List<CaseEvent> implied = implied(matter, events, services);
    left.addAll(implied);
    left.sort(CaseEvent.ORDER);
    var folding = new Folding(transitions, this::text);
    while (folding.takeFirstOf(left)) {}
    left.removeAll(implied);
    services.forEach(folding::served);
    return folding.course(matter, left);
  }

  private static String matter(String openedFor, List<CaseEvent> events) {
    return last(events, EventKind.MATTER_CORRECTED)
        .or(() -> last(events, EventKind.APPLIED))
        .orElse(openedFor);
  }

  private static Optional<String> last(List<CaseEvent> events, EventKind kind) {
    return events.stream()
        .filter(event -> event.kind() == kind && event.matter().isPresent())
        .max(CaseEvent.ORDER)
        .flatMap(CaseEvent::matter);
  }

  private List<CaseEvent> implied(
      String matter, List<CaseEvent> events, List<ServicePoint> services) {
    Optional<ServicePoint> first =
        services.stream()
            .min(comparing(ServicePoint::endedAt).thenComparing(ServicePoint::eventId));
    if (first.isEmpty() || events.stream().anyMatch(one -> one.kind() == EventKind.APPLIED)) {
      return List.of();
    }
    ServicePoint service = first.get();
    String by = service.clerkId().orElse("-");
    CaseEvent applied = CaseEvent.of(service.eventId(), EventKind.APPLIED, service.startedAt(), by);
    boolean atOnce =
        matters
            .find(matter, LocalDate.ofInstant(service.startedAt(), ChinaTime.ZONE))
            .filter(found -> found.handling() == Matter.Handling.INSTANT)
            .isPresent();
    return atOnce
        ? List.of(
            applied,
            CaseEvent.of(service.eventId(), EventKind.ACCEPTED, service.startedAt(), by),
            CaseEvent.of(service.eventId(), EventKind.FINISHED, service.endedAt(), by))
        : List.of(applied);
  }

  /** What the applicant reads beside the title. */
  private Optional<String> text(CaseEvent event) {
    var parts = new ArrayList<String>();
    event.step().ifPresent(parts::add);
    event.procedure().flatMap(procedures::name).ifPresent(parts::add);
    event.days().ifPresent(days -> parts.add("预计 " + days + " 个工作日，不计入办理时限"));
    if (event.kind() == EventKind.MATTER_CORRECTED) {
      event
          .matter()
          .flatMap(code -> matters.find(code, LocalDate.ofInstant(event.at(), ChinaTime.ZONE)))
          .map(Matter::name)
          .ifPresent(parts::add);
    }
    event.note().ifPresent(parts::add);
    event.until().ifPresent(day -> parts.add("请于 " + day + " 前办理"));
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("，", parts));
  }
}
