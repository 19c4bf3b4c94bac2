package org.openhpf.intake.review;

import static org.openhpf.edge.http.Role.OFFICER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Problem;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.intake.document.Actor;
import org.openhpf.intake.document.Document;
import org.openhpf.intake.document.DocumentSummary;
import org.openhpf.intake.document.DocumentView;
import org.openhpf.intake.document.DocumentViews;
import org.openhpf.intake.document.Documents;
import org.openhpf.intake.document.IntakeProblems;

/** The routes of officers who look at what could not be accepted of itself. */
public final class ReviewRoutes {
  private static final int LIMIT = 20;

  /** A filter that finds little gives a short page and a cursor, not a long wait. */
  private static final int MOST_ROUNDS = 5;

  private final Documents documents;
  private final ReviewDocument review;
  private final DocumentViews views;

  public ReviewRoutes(Documents documents, ReviewDocument review, DocumentViews views) {
    this.documents = documents;
    this.review = review;
    this.views = views;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.get("/v1/review-queue", ReviewRequests.ListQueue.class)
            .summary("Documents that wait for an officer, oldest first; none of one's own")
            .roles(OFFICER)
            .answersPageOf(DocumentSummary.class)
            .to(this::queue),
        Route.post("/v1/documents/{documentId}/corrections", ReviewRequests.CorrectFields.class)
            .summary("Corrects fields; all of them or none")
            .roles(OFFICER)
            .answers(200, DocumentView.class)
            .mayRefuse(
                IntakeProblems.NO_SUCH_DOCUMENT,
                IntakeProblems.OWN_DOCUMENT,
                IntakeProblems.NOT_IN_REVIEW,
                IntakeProblems.CHANGED_MEANWHILE)
            .to(this::correct),
        Route.post("/v1/documents/{documentId}/decision", ReviewRequests.Decide.class)
            .summary("Accepts a document, or rejects it with a reason")
            .roles(OFFICER)
            .answers(200, DocumentView.class)
            .mayRefuse(
                IntakeProblems.NO_SUCH_DOCUMENT,
                IntakeProblems.OWN_DOCUMENT,
                IntakeProblems.NOT_IN_REVIEW,
                IntakeProblems.CHANGED_MEANWHILE,
                IntakeProblems.FIELDS_MISSING)
            .to(this::decide));
  }

  private Reply queue(ReviewRequests.ListQueue request, Call call) {
    int limit = request.limit().orElse(LIMIT);
    String officer = call.caller().personId();
    var items = new ArrayList<DocumentSummary>();
    Optional<String> cursor = request.cursor();
    int rounds = 0;
    do {
      Page<Document> page = documents.waiting(limit - items.size(), cursor);
      page.items().stream()
          .filter(document -> !document.isOf(officer))
          .filter(document -> request.kind().isEmpty() || request.kind().equals(document.kind()))
          .map(views::summary)
          .forEach(items::add);
      cursor = page.nextCursor();
    } while (items.size() < limit && cursor.isPresent() && ++rounds < MOST_ROUNDS);
    return Reply.ok(new Page<>(items, cursor));
  }

  private Reply correct(ReviewRequests.CorrectFields request, Call call) {
    return reply(
        review.correct(
            look(request.documentId(), request.version(), call),
            request.fields().stream()
                .map(field -> new ReviewDocument.Correction(field.name(), field.value()))
                .toList()));
  }

  private Reply decide(ReviewRequests.Decide request, Call call) {
    var look = look(request.documentId(), request.version(), call);
    return reply(
        switch (request.decision()) {
          case ACCEPT -> review.accept(look);
          case REJECT -> review.reject(look, request.reason().orElseThrow());
        });
  }

  private static ReviewDocument.Look look(String documentId, int version, Call call) {
    return new ReviewDocument.Look(
        documentId, version, call.caller().personId(), Actor.of(call.caller()));
  }

  private Reply reply(ReviewOutcome outcome) {
    return switch (outcome) {
      case ReviewOutcome.Done(Document document) -> Reply.ok(views.view(document));
      case ReviewOutcome.NoSuchDocument() -> Reply.problem(IntakeProblems.NO_SUCH_DOCUMENT);
      case ReviewOutcome.OwnDocument() -> Reply.problem(IntakeProblems.OWN_DOCUMENT);
      case ReviewOutcome.NotInReview() -> Reply.problem(IntakeProblems.NOT_IN_REVIEW);
      case ReviewOutcome.ChangedMeanwhile(int version) ->
          Reply.problem(IntakeProblems.CHANGED_MEANWHILE.with(Map.of("version", version)));
      case ReviewOutcome.WrongValues(var reasons) -> Reply.problem(wrong(reasons));
      case ReviewOutcome.FieldsMissing(var labels) ->
          Reply.problem(
              IntakeProblems.FIELDS_MISSING.because("请先补全：" + String.join("、", labels) + "。"));
    };
  }

  private static Problem wrong(Map<Integer, String> reasons) {
    Problem invalid = Problems.INVALID_REQUEST;
    return new Problem(
        invalid.status(),
        invalid.name(),
        invalid.title(),
        invalid.detail(),
        reasons.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                wrong ->
                    new Problem.FieldError(
                        "fields[" + wrong.getKey() + "].value", wrong.getValue()))
            .toList(),
        Map.of());
  }
}
