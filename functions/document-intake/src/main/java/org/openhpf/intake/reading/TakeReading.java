package org.openhpf.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhpf.intake.document.Actor;
import org.openhpf.intake.document.Change;
import org.openhpf.intake.document.Document;
import org.openhpf.intake.document.DocumentField;
import org.openhpf.intake.document.DocumentProblem;
import org.openhpf.intake.document.DocumentRecords;
import org.openhpf.intake.document.DocumentStatus;
import org.openhpf.intake.document.Documents;
import org.openhpf.intake.document.Holding;
import org.openhpf.intake.document.IntakeRules;
import org.openhpf.intake.document.Message;
import org.openhpf.intake.document.Progress;
import org.openhpf.intake.kind.Effect;
import org.openhpf.intake.kind.ProblemKinds;
import org.openhpf.kernel.RetryLater;
import org.openhpf.kernel.StoredObjects;

/**
 * Takes a result of a reading into its document, once, in whatever order results come. The first
 * says how many pages there are, and the orders for the others go out with it; the last decides. A
 * result that comes after its reading was given up revives the document.
 */
public final class TakeReading {
  static final String GIVEN_UP = "reading-failed";
  private static final Actor ACTOR = Actor.function("document-intake-results");

  private final Documents documents;
  private final Readings readings;
  private final StoredObjects objects;
  private final VerifyDocument verify;
  private final ProblemKinds problemKinds;
  private final IntakeRules rules;

  public TakeReading(
      Documents documents,
      Readings readings,
      StoredObjects objects,
      VerifyDocument verify,
      ProblemKinds problemKinds,
      IntakeRules rules) {
    this.documents = documents;
    this.readings = readings;
    this.objects = objects;
    this.verify = verify;
    this.problemKinds = problemKinds;
    this.rules = rules;
  }

  /**
   * @throws RetryLater if the result is not in the bucket yet
   */
  public void take(ReadingNotice notice) {
    Optional<Document> document = documents.find(notice.documentId());
    while (document.filter(found -> awaits(found, notice)).isPresent()) {
      ReadingResult result =
          readings
              .find(notice.documentId(), notice.readingId(), notice.firstPage())
              .orElseThrow(() -> new RetryLater("a result is announced and not there"));
      if (take(document.get(), result)) {
        return;
      }
      document = documents.find(notice.documentId());
    }
  }

  /** Of this reading, and not taken yet; given up, it is taken all the same. */
  private static boolean awaits(Document document, ReadingNotice notice) {
    boolean open =
        switch (document.status()) {
          case QUEUED, READING -> true;
          case REJECTED ->
              document.problems().stream().anyMatch(problem -> problem.code().equals(GIVEN_UP));
          case AWAITING_UPLOAD, NEEDS_REVIEW, ACCEPTED, DELETING, DELETED -> false;
        };
    return open
        && document
            .progress()
            .filter(
                progress ->
                    progress.readingId().equals(notice.readingId())
                        && !progress.hasResult(notice.firstPage()))
            .isPresent();
  }

  private boolean take(Document document, ReadingResult result) {
    Progress progress =
        document
            .progress()
            .orElseThrow()
            .with(
                new Progress.Pages(result.firstPage(), result.pagesDone()),
                Math.min(result.pageCount(), rules.mostPages()),
                result.recognisedKind(),
                rules.now());
    List<DocumentProblem> problems = problems(document, result);
    List<DocumentField> fields = MergeFields.merge(document.fields(), result.fields());
    boolean refused =
        problems.stream()
            .anyMatch(
                problem ->
                    problemKinds.of(problem.code()).effect() == Effect.REJECT
                        && !problem.isOfOnePageAmong(progress.pageCount()));
    if (refused || progress.isComplete()) {
      return settle(document, progress, fields, problems);
    }
    if (result.pagesDone() == 0) {
      var failed = new ArrayList<>(problems);
      failed.add(DocumentProblem.of(GIVEN_UP));
      return settle(document, progress, fields, failed);
    }
    return goOn(document, progress, fields, problems);
  }

  private static List<DocumentProblem> problems(Document document, ReadingResult result) {
    var problems = new ArrayList<>(document.problems());
    problems.removeIf(problem -> problem.code().equals(GIVEN_UP));
    result.problems().stream().filter(one -> !problems.contains(one)).forEach(problems::add);
    return problems;
  }

  private boolean goOn(
      Document document,
      Progress progress,
      List<DocumentField> fields,
      List<DocumentProblem> problems) {
    List<Integer> missing = progress.missing(rules.pagesAMessage());
    Document reading =
        document
            .change(DocumentStatus.READING, rules.now())
            .progress(progress.ordering(missing))
            .fields(fields)
            .problems(problems)
            .retainedUntil(Optional.empty())
            .due(Optional.of(rules.readingGivenUp()))
            .done();
    List<Message> orders =
        missing.stream().<Message>map(first -> Message.ReadPages.of(reading, first)).toList();
    return documents.store(
        document, reading, DocumentRecords.of(reading, "pages-read", ACTOR), orders);
  }

  private boolean settle(
      Document document,
      Progress progress,
      List<DocumentField> fields,
      List<DocumentProblem> problems) {
    Document read =
        document
            .change(DocumentStatus.READING, rules.now())
            .progress(progress)
            .fields(fields)
            .problems(problems)
            .done();
    VerifyDocument.Verdict verdict = verify.verify(read);
    Document settled = settled(document, progress, verdict);
    return documents.store(
        document, settled, DocumentRecords.of(settled, "read", ACTOR), List.of());
  }

  private Document settled(Document document, Progress progress, VerifyDocument.Verdict verdict) {
    Change change =
        document
            .change(verdict.status(), rules.now())
            .progress(progress)
            .fields(verdict.fields())
            .problems(verdict.problems())
            .holding(holding(document, verdict.kind().name()))
            .due(Optional.empty());
    if (verdict.status() == DocumentStatus.NEEDS_REVIEW) {
      return change.retainedUntil(Optional.empty()).done();
    }
    var retained = rules.retainedUntil(verdict.status(), verdict.kind());
    if (verdict.status() == DocumentStatus.ACCEPTED) {
      change.validUntil(rules.validUntil(verdict.kind(), verdict.fields()));
    }
    return change.retainedUntil(retained).due(retained.map(IntakeRules::after)).done();
  }

  private Holding holding(Document document, String kind) {
    long bytes = document.submission().size();
    int count = 1;
    for (String prefix : List.of("previews/", "readings/")) {
      for (StoredObjects.Stored stored : objects.list(prefix + document.documentId() + "/")) {
        bytes += stored.size();
        count++;
      }
    }
    // What was counted under a kind goes on under it, so that its deletion takes it off there.
    Holding before = document.holding();
    return new Holding(before.objects() > 0 ? before.kind() : kind, bytes, count);
  }
}
