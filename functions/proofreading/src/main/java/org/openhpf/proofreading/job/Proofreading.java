package org.openhpf.proofreading.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.proofreading.manuscript.DocumentKind;

/**
 * A text or file of somebody, proofread once (校对). Its text and findings are stored beside it.
 *
 * @param personId opaque id of its owner, who alone sees it
 * @param revision raised at each change; what a change is conditional on
 * @param recognisedKind what its title says it is
 * @param textRows how many rows its text has
 * @param sheets how many sheets of findings it has
 * @param dueAt when the sweep is to look at it
 */
public record Proofreading(
    String proofreadingId,
    String personId,
    Status status,
    int revision,
    Order order,
    Optional<DocumentKind> recognisedKind,
    Progress progress,
    Counts counts,
    List<ResultProblem> problems,
    int textRows,
    int sheets,
    Instant createdAt,
    Instant changedAt,
    Instant dueAt) {

  public Proofreading {
    problems = List.copyOf(problems);
  }

  /** One that nobody has worked on. */
  public static Proofreading ordered(
      String proofreadingId,
      String personId,
      Status status,
      Order order,
      Instant at,
      Instant dueAt) {
    return new Proofreading(
        proofreadingId,
        personId,
        status,
        1,
        order,
        Optional.empty(),
        Progress.NONE,
        Counts.NONE,
        List.of(),
        0,
        0,
        at,
        at,
        dueAt);
  }

  /** The key of its file in the bucket. */
  public String key() {
    return "proofreadings/" + proofreadingId;
  }

  /** What the keys of corrected copies of it begin with. */
  public String correctedKeys() {
    return "proofread/" + proofreadingId + "/";
  }

  /** The kind that counts. */
  public Optional<DocumentKind> kind() {
    return order.kind().or(() -> recognisedKind);
  }

  /** Whether this person may see it. */
  public boolean isSeenBy(String person) {
    return personId.equals(person) && status != Status.DELETING;
  }

  /** Its text is known: findings come from here on. */
  Proofreading read(
      Optional<DocumentKind> recognised, int paragraphs, int rows, List<ResultProblem> said) {
    return new Proofreading(
        proofreadingId,
        personId,
        Status.PROOFREADING,
        revision,
        order,
        recognised,
        new Progress(paragraphs, 0),
        counts,
        said,
        rows,
        sheets,
        createdAt,
        changedAt,
        dueAt);
  }

  /** More of it has been proofread. */
  Proofreading found(int paragraphsDone, List<Sheet> more, List<ResultProblem> said) {
    return new Proofreading(
        proofreadingId,
        personId,
        paragraphsDone == progress.paragraphs() ? Status.DONE : Status.PROOFREADING,
        revision,
        order,
        recognisedKind,
        new Progress(progress.paragraphs(), paragraphsDone),
        counts.with(more.stream().flatMap(sheet -> sheet.marks().stream()).toList()),
        said,
        textRows,
        sheets + more.size(),
        createdAt,
        changedAt,
        dueAt);
  }

  public Proofreading counted(Counts others) {
    return new Proofreading(
        proofreadingId,
        personId,
        status,
        revision,
        order,
        recognisedKind,
        progress,
        others,
        problems,
        textRows,
        sheets,
        createdAt,
        changedAt,
        dueAt);
  }

  /** In another status. */
  public Proofreading in(Status next) {
    return in(next, problems);
  }

  /** In another status, with what there is to say of it. */
  public Proofreading in(Status next, List<ResultProblem> said) {
    return new Proofreading(
        proofreadingId,
        personId,
        next,
        revision,
        order,
        recognisedKind,
        progress,
        counts,
        said,
        textRows,
        sheets,
        createdAt,
        changedAt,
        dueAt);
  }

  /** As it is stored next. */
  public Proofreading next(Instant at, Instant due) {
    return new Proofreading(
        proofreadingId,
        personId,
        status,
        revision + 1,
        order,
        recognisedKind,
        progress,
        counts,
        problems,
        textRows,
        sheets,
        createdAt,
        at,
        due);
  }
}
