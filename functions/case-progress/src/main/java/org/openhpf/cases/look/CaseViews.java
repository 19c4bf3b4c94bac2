package org.openhpf.cases.look;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openhpf.cases.course.CaseEvent;
import org.openhpf.cases.course.CaseStatus;
import org.openhpf.cases.course.Course;
import org.openhpf.cases.course.Deadlines;
import org.openhpf.cases.course.Doer;
import org.openhpf.cases.course.EventKind;
import org.openhpf.cases.course.ServicePoint;
import org.openhpf.cases.course.Transition;
import org.openhpf.cases.course.Transitions;
import org.openhpf.cases.dossier.Applicant;
import org.openhpf.cases.dossier.Applicants;
import org.openhpf.cases.dossier.Case;
import org.openhpf.cases.dossier.CaseDocument;
import org.openhpf.cases.dossier.ReadCase;
import org.openhpf.cases.look.CaseView.CaseApplicantView;
import org.openhpf.cases.look.CaseView.CaseDocumentView;
import org.openhpf.cases.look.CaseView.CaseHolderView;
import org.openhpf.cases.look.CaseView.CaseMilestoneView;
import org.openhpf.cases.look.CaseView.CaseMomentView;
import org.openhpf.cases.look.CaseView.CaseMustDoView;
import org.openhpf.cases.look.CaseView.CaseQueryView;
import org.openhpf.cases.look.CaseView.CaseServiceView;
import org.openhpf.cases.look.CaseView.CaseSummaryView;
import org.openhpf.cases.look.CaseView.CaseUntilView;

/** Cases as their readers see them. */
public final class CaseViews {
  private final ReadCase read;
  private final Applicants applicants;
  private final Transitions transitions;
  private final DocumentStatuses documents = new DocumentStatuses();

  public CaseViews(ReadCase read, Applicants applicants, Transitions transitions) {
    this.read = read;
    this.applicants = applicants;
    this.transitions = transitions;
  }

  /**
   * For its owner.
   *
   * @param whole whether he sees himself in full: who is known by a phone alone does not
   */
  public CaseView own(Case one, boolean whole) {
    Optional<CaseApplicantView> applicant = applicant(one);
    return view(
        one,
        whole ? applicant : applicant.map(MaskedApplicant::of),
        Optional.empty(),
        Optional.empty());
  }

  /** For who handles it. */
  public CaseView ofOffice(Case one, Doer doer) {
    Course course = course(one);
    return view(
        one,
        applicant(one).map(MaskedApplicant::of),
        Optional.of(course.waiting().stream().map(CaseViews::waiting).toList()),
        Optional.of(
            transitions.from(course.status()).stream()
                .filter(row -> row.who().contains(doer))
                .map(Transition::event)
                .sorted()
                .toList()));
  }

  private CaseView view(
      Case one,
      Optional<CaseApplicantView> applicant,
      Optional<List<CaseMomentView>> waiting,
      Optional<List<EventKind>> mayDo) {
    Course course = course(one);
    return new CaseView(
        one.projectNo().value(),
        course.matter(),
        read.matter(course).name(),
        course.status(),
        read.told(course).name(),
        one.version(),
        holder(one, course),
        until(read.deadlines(course)),
        read.due(course),
        mustDo(course),
        timeline(one, course),
        one.services().stream().map(CaseViews::service).toList(),
        one.documents().stream().map(this::document).toList(),
        applicant,
        waiting,
        mayDo);
  }

  public CaseSummaryView summary(Case one) {
    Course course = course(one);
    return new CaseSummaryView(
        one.projectNo().value(),
        course.matter(),
        read.matter(course).name(),
        course.status(),
        read.told(course).name(),
        one.version(),
        one.projectNo().openedOn(),
        holder(one, course),
        until(read.deadlines(course)),
        read.due(course),
        mustDo(course));
  }

  public CaseQueryView queried(Case one) {
    Course course = course(one);
    return new CaseQueryView(
        one.projectNo().value(),
        read.matter(course).name(),
        course.status(),
        read.told(course).name(),
        holder(one, course),
        until(read.deadlines(course)),
        read.due(course),
        course.timeline().stream()
            .map(moment -> new CaseMilestoneView(moment.at(), moment.title()))
            .toList());
  }

  private Course course(Case one) {
    return read.course(one).orElseThrow(() -> new IllegalStateException("a case without a course"));
  }

  private CaseHolderView holder(Case one, Course course) {
    String name = read.told(course).holder();
    return new CaseHolderView(
        course.status() == CaseStatus.IN_PROGRESS ? course.step().orElse(name) : name,
        one.branchName()
            .or(
                () ->
                    one.services().stream()
                        .max(Comparator.comparing(ServicePoint::endedAt))
                        .map(ServicePoint::branchName)));
  }

  private static CaseUntilView until(Deadlines deadlines) {
    return new CaseUntilView(deadlines.promised(), deadlines.statutory(), deadlines.stopped());
  }

  private static Optional<CaseMustDoView> mustDo(Course course) {
    if (course.status() != CaseStatus.SUPPLEMENT) {
      return Optional.empty();
    }
    Optional<LocalDate> until = course.brought().until();
    return Optional.of(new CaseMustDoView("请补正：" + course.brought().note().orElse("材料"), until));
  }

  private List<CaseMomentView> timeline(Case one, Course course) {
    var moments = new ArrayList<CaseMomentView>();
    course
        .timeline()
        .forEach(
            moment ->
                moments.add(
                    new CaseMomentView(moment.at(), moment.kind(), moment.title(), moment.text())));
    one.documents()
        .forEach(
            document ->
                moments.add(
                    new CaseMomentView(
                        document.at(),
                        EventKind.DOCUMENT,
                        "材料" + documents.name(document.status()),
                        Optional.empty())));
    moments.sort(Comparator.comparing(CaseMomentView::at));
    return moments;
  }

  private static CaseMomentView waiting(CaseEvent event) {
    return new CaseMomentView(event.at(), event.kind(), "等待前序环节", event.step());
  }

  private static CaseServiceView service(ServicePoint one) {
    return new CaseServiceView(
        one.serviceNumber(), one.branchId(), one.branchName(), one.window(), one.endedAt());
  }

  private CaseDocumentView document(CaseDocument one) {
    return new CaseDocumentView(
        one.documentId(), one.status(), documents.name(one.status()), one.at());
  }

  private Optional<CaseApplicantView> applicant(Case one) {
    return one.applicant()
        .map(
            known -> {
              Applicant opened = applicants.open(one.projectNo(), known);
              return new CaseApplicantView(
                  opened.name(), opened.certificateNumber(), opened.phone());
            });
  }
}
