package org.openhpf.cases.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openhpf.audit.AuditRecord;
import org.openhpf.cases.course.CaseEvent;
import org.openhpf.cases.course.CaseRules;
import org.openhpf.cases.course.CaseStatus;
import org.openhpf.cases.course.Course;
import org.openhpf.cases.course.ServicePoint;
import org.openhpf.cases.dossier.CaseMessage.Applies;
import org.openhpf.cases.dossier.CaseMessage.Changed;
import org.openhpf.cases.dossier.CaseMessage.Finished;
import org.openhpf.cases.dossier.CaseMessage.Served;
import org.openhpf.cases.dossier.CaseMessage.Told;
import org.openhpf.cases.dossier.CaseMessage.ToldApplicant;
import org.openhpf.cases.dossier.CaseMessage.WhoApplies;
import org.openhpf.cases.notice.CaseNotice;
import org.openhpf.edge.http.WireTypes;
import org.openhpf.kernel.Correlation;
import org.openhpf.kernel.Matter;
import org.openhpf.kernel.RequestKey;

/** Says what a change of a case brings about: how it is found, what is recorded, who is told. */
public final class DescribeChange {
  private final ReadCase read;
  private final CaseRules rules;

  public DescribeChange(ReadCase read, CaseRules rules) {
    this.read = read;
    this.rules = rules;
  }

  /**
   * @param after as it is to be, its version still that of before
   * @param action a verb in the past
   * @throws IllegalStateException if nothing of it is an application
   */
  public Change of(
      Case before,
      Case after,
      String action,
      Actor by,
      Optional<Name> name,
      Optional<RequestKey> request) {
    Case next = after.next(rules.now());
    Optional<Course> was = before.version() == 0 ? Optional.empty() : read.course(before);
    Course is =
        read.course(next).orElseThrow(() -> new IllegalStateException("a case without a course"));
    return new Change(
        before,
        next,
        was.map(course -> standing(before, course)),
        standing(next, is),
        before.version() == 0 && next.events().isEmpty(),
        record(next, is, action, by),
        messages(before, next, was, is),
        name,
        request);
  }

  /**
   * That a deadline is near or past. It is no change of the case's content, so nobody but its
   * applicant is told, and he where it is he who has to act.
   *
   * @param of what is warned of, see {@link Case#warned()}
   */
  public Change warning(Case before, Course course, String of, Actor by) {
    Case next = before.warned(of).next(rules.now());
    Standing stands = standing(next, course);
    boolean his = course.status() == CaseStatus.SUPPLEMENT && of.startsWith("near");
    return new Change(
        before,
        next,
        Optional.of(stands),
        stands,
        false,
        record(next, course, "warned-" + of.substring(0, of.indexOf(' ')), by),
        his
            ? List.of(
                notice(
                    next,
                    CaseNotice.SUPPLEMENT_NEAR,
                    read.matter(course),
                    course.brought().until()))
            : List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private Standing standing(Case one, Course course) {
    return new Standing(
        course.status(),
        read.deadlines(course).due(),
        one.personId()
            .filter(person -> read.isOpen(course))
            .map(person -> read.matter(course).category()));
  }

  private static AuditRecord record(Case next, Course is, String action, Actor by) {
    var details = new TreeMap<String, String>();
    details.put("status", WireTypes.kebab(is.status()));
    details.put("version", Integer.toString(next.version()));
    details.put("matter", is.matter());
    return new AuditRecord(
        "case/" + next.projectNo(),
        action,
        next.changedAt(),
        by.id(),
        by.onBehalfOf().or(next::personId).filter(person -> !person.equals(by.id())),
        by.channel(),
        Correlation.id(),
        Map.copyOf(details));
  }

  private List<CaseMessage> messages(Case before, Case next, Optional<Course> was, Course is) {
    var messages = new ArrayList<CaseMessage>();
    Matter matter = read.matter(is);
    var told = new Told(matter.code(), matter.name());
    messages.add(new Changed(next.projectNo().value(), next.version()));
    for (ServicePoint service : next.services()) {
      if (!before.services().contains(service)) {
        messages.add(Served.of(next, told, service));
      }
    }
    if (isFinished(is) && was.filter(DescribeChange::isFinished).isEmpty()) {
      messages.add(Finished.of(next, told, is.endedAt().orElseThrow()));
    }
    next.applicant()
        .filter(applicant -> !before.applicant().equals(next.applicant()))
        .ifPresent(applicant -> messages.add(Applies.of(next, told, applicant)));
    if (next.applicant().isEmpty() && before.personId().isEmpty()) {
      next.personId()
          .ifPresent(
              person ->
                  messages.add(new WhoApplies(next.projectNo().value(), person, next.changedAt())));
    }
    if (was.map(Course::status).filter(is.status()::equals).isEmpty()) {
      notice(next, is, matter).ifPresent(messages::add);
    }
    return messages;
  }

  private static boolean isFinished(Course course) {
    return course.status() == CaseStatus.FINISHED || course.status() == CaseStatus.DELIVERED;
  }

  /** Of what happens at the window people are told there. */
  private static Optional<CaseMessage> notice(Case next, Course is, Matter matter) {
    CaseEvent brought = is.brought();
    boolean atWindow =
        next.services().stream().anyMatch(one -> one.eventId().equals(brought.eventId()));
    return atWindow
        ? Optional.empty()
        : CaseNotice.of(brought.kind()).map(kind -> notice(next, kind, matter, brought.until()));
  }

  /** To be sent to the applicant of a case. */
  public static ToldApplicant notice(
      Case one, CaseNotice kind, Matter matter, Optional<LocalDate> until) {
    return new ToldApplicant(
        one.projectNo().value(),
        one.personId(),
        kind.template(),
        kind.text(matter.name(), until),
        one.changedAt());
  }
}
