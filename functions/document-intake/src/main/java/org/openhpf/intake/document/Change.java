package org.openhpf.intake.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A change of a document in the making: all that is not said stays as it was. */
public final class Change {
  private final Document before;
  private final DocumentStatus status;
  private final Instant at;
  private Submission submission;
  private Optional<Progress> progress;
  private List<DocumentField> fields;
  private List<DocumentProblem> problems;
  private List<Use> uses;
  private Optional<Instant> dueAt;
  private Optional<LocalDate> validUntil;
  private Optional<LocalDate> retainedUntil;
  private Holding holding;

  Change(Document before, DocumentStatus status, Instant at) {
    if (!before.status().mayBecome(status)) {
      throw new IllegalStateException(before.status() + " does not become " + status);
    }
    this.before = before;
    this.status = status;
    this.at = at;
    submission = before.submission();
    progress = before.progress();
    fields = before.fields();
    problems = before.problems();
    uses = before.uses();
    dueAt = before.dueAt();
    validUntil = before.validUntil();
    retainedUntil = before.retainedUntil();
    holding = before.holding();
  }

  public Change submission(Submission value) {
    submission = value;
    return this;
  }

  public Change progress(Progress value) {
    progress = Optional.of(value);
    return this;
  }

  public Change unread() {
    progress = Optional.empty();
    fields = List.of();
    problems = List.of();
    return this;
  }

  public Change fields(List<DocumentField> values) {
    fields = values;
    return this;
  }

  public Change problems(List<DocumentProblem> values) {
    problems = values;
    return this;
  }

  public Change problem(DocumentProblem one) {
    var more = new ArrayList<>(problems);
    more.add(one);
    problems = more;
    return this;
  }

  public Change use(Use one) {
    var more = new ArrayList<>(uses);
    more.add(one);
    uses = more;
    return this;
  }

  public Change withdrawn(String useId) {
    uses = uses.stream().map(use -> use.useId().equals(useId) ? use.withdrawn(at) : use).toList();
    return this;
  }

  public Change due(Optional<Instant> value) {
    dueAt = value;
    return this;
  }

  public Change validUntil(Optional<LocalDate> value) {
    validUntil = value;
    return this;
  }

  public Change retainedUntil(Optional<LocalDate> value) {
    retainedUntil = value;
    return this;
  }

  public Change holding(Holding value) {
    holding = value;
    return this;
  }

  /** Nothing personal stays. */
  public Change emptied() {
    submission = submission.emptied();
    return unread();
  }

  public Document done() {
    boolean reviewed = status == DocumentStatus.NEEDS_REVIEW;
    return new Document(
        before.documentId(),
        before.personId(),
        before.ownerTag(),
        status,
        before.revision() + 1,
        submission,
        progress,
        fields,
        problems,
        uses,
        at,
        reviewed ? before.reviewSince().or(() -> Optional.of(at)) : Optional.empty(),
        dueAt,
        validUntil,
        retainedUntil,
        holding);
  }
}
