package org.openhpf.cases.office;

import static org.openhpf.kernel.InvalidValue.require;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.openhpf.cases.course.CaseEvent;
import org.openhpf.cases.course.CaseRules;
import org.openhpf.cases.course.Course;
import org.openhpf.cases.course.Requirement;
import org.openhpf.cases.course.SpecialProcedures;
import org.openhpf.cases.course.Transition;
import org.openhpf.cases.course.Transitions;
import org.openhpf.cases.dossier.Applicant;
import org.openhpf.cases.dossier.Applicants;
import org.openhpf.cases.dossier.Case;
import org.openhpf.cases.dossier.Cases;
import org.openhpf.cases.dossier.DescribeChange;
import org.openhpf.cases.dossier.ReadCase;
import org.openhpf.cases.dossier.Stored;
import org.openhpf.cases.office.OfficeOutcome.Changed;
import org.openhpf.cases.office.OfficeOutcome.Done;
import org.openhpf.cases.office.OfficeOutcome.Full;
import org.openhpf.cases.office.OfficeOutcome.KeyReused;
import org.openhpf.cases.office.OfficeOutcome.NoSuchCase;
import org.openhpf.cases.office.OfficeOutcome.NotForThisRole;
import org.openhpf.cases.office.OfficeOutcome.NotPossible;
import org.openhpf.cases.office.OfficeOutcome.OwnCase;
import org.openhpf.edge.http.WireTypes;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.Matters;
import org.openhpf.kernel.ProjectNo;

/** What the office does to a case: it lets something happen, or completes who applies. */
public final class MoveCase {
  private final Cases cases;
  private final ReadCase read;
  private final DescribeChange describe;
  private final Transitions transitions;
  private final SpecialProcedures procedures;
  private final Matters matters;
  private final Applicants applicants;
  private final CaseRules rules;
  private final Ids ids;

  /** What somebody lets happen. */
  @FunctionalInterface
  public interface Happening {
    CaseEvent at(String eventId, Instant at, String by);
  }

  public MoveCase(
      Cases cases,
      ReadCase read,
      DescribeChange describe,
      Transitions transitions,
      SpecialProcedures procedures,
      Matters matters,
      Applicants applicants,
      CaseRules rules,
      Ids ids) {
    this.cases = cases;
    this.read = read;
    this.describe = describe;
    this.transitions = transitions;
    this.procedures = procedures;
    this.matters = matters;
    this.applicants = applicants;
    this.rules = rules;
    this.ids = ids;
  }

  /**
   * @throws InvalidValue naming the field, if the event lacks what its transition asks for
   */
  public OfficeOutcome move(Move move, Happening happening) {
    return with(
        move,
        before -> moved(move, before, happening.at(ids.next(), rules.now(), move.personId())));
  }

  /**
   * @param userProp kind of the applicant
   */
  public OfficeOutcome complete(Move move, Applicant applicant, int userProp) {
    return with(
        move,
        before ->
            store(
                move,
                before,
                before
                    .with(applicants.seal(before.projectNo(), applicant, rules.now(), ids.next()))
                    .ofKind(userProp),
                "applicant-completed"));
  }

  private OfficeOutcome with(Move move, Function<Case, OfficeOutcome> work) {
    Optional<OfficeOutcome> earlier =
        move.request().flatMap(cases::storedBefore).map(this::repeated);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    Optional<Case> found = cases.find(move.projectNo());
    if (found.isEmpty()) {
      return new NoSuchCase();
    }
    Case before = found.get();
    if (before.isOf(move.personId())) {
      return new OwnCase();
    }
    return before.version() == move.version()
        ? work.apply(before)
        : new Changed(Optional.of(before.version()));
  }

  private OfficeOutcome moved(Move move, Case before, CaseEvent event) {
    Course course = read.course(before).orElseThrow();
    Optional<Transition> found = transitions.find(Optional.of(course.status()), event.kind());
    if (found.isEmpty()) {
      return new NotPossible(course.status());
    }
    if (!found.get().who().contains(move.as())) {
      return new NotForThisRole();
    }
    requireComplete(found.get(), event);
    if (!rules.mayTake(before.events().size(), event.kind())) {
      return new Full();
    }
    Case after = before.with(event);
    // One of another capability may lie in the future of this clock, and count before it or not.
    boolean counts = read.course(after).filter(is -> !is.waiting().contains(event)).isPresent();
    return counts
        ? store(move, before, after, WireTypes.kebab(event.kind()))
        : new NotPossible(course.status());
  }

  private void requireComplete(Transition transition, CaseEvent event) {
    for (Requirement requirement : Requirement.values()) {
      require(
          !transition.requires().contains(requirement) || event.has(requirement),
          requirement.field(),
          requirement.missing());
    }
    LocalDate last = rules.today().plusDays(rules.longestSupplement().toDays());
    event
        .until()
        .ifPresent(
            day ->
                require(
                    day.isAfter(rules.today()) && !day.isAfter(last),
                    "until",
                    "截止日期须在明天至 " + last + " 之间"));
    event
        .days()
        .ifPresent(
            days ->
                require(
                    days <= rules.longestSuspension(),
                    "days",
                    "特别程序最长 " + rules.longestSuspension() + " 个工作日"));
    event
        .procedure()
        .ifPresent(
            code ->
                require(
                    procedures.name(code).isPresent(),
                    "procedure",
                    "须为以下之一：" + String.join("、", procedures.all())));
    event
        .matter()
        .ifPresent(
            code -> require(matters.find(code, rules.today()).isPresent(), "matter", "没有这个事项"));
  }

  private OfficeOutcome store(Move move, Case before, Case after, String action) {
    var change = describe.of(before, after, action, move.by(), Optional.empty(), move.request());
    Stored stored = cases.store(change);
    return stored instanceof Stored.Done ? new Done(change.after(), true) : repeated(stored);
  }

  private OfficeOutcome repeated(Stored stored) {
    return switch (stored) {
      case Stored.Before(ProjectNo number) -> new Done(cases.find(number).orElseThrow(), false);
      case Stored.KeyReused() -> new KeyReused();
      case Stored.Overtaken() -> new Changed(Optional.empty());
      case Stored.Done() -> throw new IllegalStateException("stored, not repeated");
    };
  }
}
