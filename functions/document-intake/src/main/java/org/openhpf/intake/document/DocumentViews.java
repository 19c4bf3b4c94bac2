package org.openhpf.intake.document;

import java.util.Optional;
import org.openhpf.intake.kind.DocumentKind;
import org.openhpf.intake.kind.FieldRule;
import org.openhpf.intake.kind.Kinds;
import org.openhpf.intake.kind.ProblemKind;
import org.openhpf.intake.kind.ProblemKinds;

/** Documents as people see them, with the Chinese names of what they hold. */
public final class DocumentViews {
  private final Kinds kinds;
  private final ProblemKinds problems;

  public DocumentViews(Kinds kinds, ProblemKinds problems) {
    this.kinds = kinds;
    this.problems = problems;
  }

  public DocumentView view(Document d) {
    Submission s = d.submission();
    Optional<Progress> progress = d.progress();
    return new DocumentView(
        d.documentId(),
        d.kind(),
        kind(d).map(DocumentKind::label),
        progress.flatMap(Progress::recognisedKind),
        s.purpose(),
        s.caseId(),
        s.fileName(),
        s.contentType(),
        s.size(),
        progress.map(Progress::pageCount).orElse(0),
        progress.map(Progress::pagesRead).orElse(0),
        d.status(),
        d.status().label(),
        d.revision(),
        s.at(),
        progress.flatMap(Progress::readAt),
        d.validUntil(),
        d.retainedUntil(),
        d.fields().stream().map(field -> view(d, field)).toList(),
        d.problems().stream().map(problem -> view(d, problem)).toList(),
        d.uses().stream().map(DocumentView.UseView::of).toList());
  }

  public DocumentSummary summary(Document d) {
    Submission s = d.submission();
    return new DocumentSummary(
        d.documentId(),
        d.kind(),
        kind(d).map(DocumentKind::label),
        s.purpose(),
        s.caseId(),
        s.fileName(),
        s.contentType(),
        s.size(),
        d.status(),
        d.status().label(),
        d.revision(),
        s.at(),
        d.progress().flatMap(Progress::readAt),
        d.reviewSince(),
        d.validUntil(),
        d.problems().stream().map(problem -> view(d, problem)).toList());
  }

  private Optional<DocumentKind> kind(Document d) {
    return d.kind().flatMap(kinds::find);
  }

  private DocumentView.FieldView view(Document d, DocumentField field) {
    Optional<FieldRule> rule = kind(d).flatMap(kind -> kind.field(field.name()));
    return new DocumentView.FieldView(
        field.name(),
        rule.map(FieldRule::label).orElse(field.name()),
        rule.map(FieldRule::required).orElse(false),
        field.value(),
        field.confidence(),
        field.status(),
        field.page(),
        field.box(),
        field.evidence());
  }

  private DocumentView.ProblemView view(Document d, DocumentProblem problem) {
    ProblemKind known = problems.of(problem.code());
    String label =
        problem
            .field()
            .flatMap(name -> kind(d).flatMap(kind -> kind.field(name)))
            .map(FieldRule::label)
            .orElse("内容");
    return new DocumentView.ProblemView(
        problem.code(),
        known.title(),
        problem.detail().orElse(known.detail()).replace("{field}", label),
        problem.field(),
        problem.page());
  }
}
