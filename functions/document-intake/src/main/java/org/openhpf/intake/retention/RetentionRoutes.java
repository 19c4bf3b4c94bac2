package org.openhpf.intake.retention;

import static org.openhpf.edge.http.Role.AGENT;
import static org.openhpf.edge.http.Role.CITIZEN;

import java.util.List;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Field;
import org.openhpf.edge.http.Problem;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.intake.document.Actor;
import org.openhpf.intake.document.Document;
import org.openhpf.intake.document.IntakeProblems;

/** The route by which owners delete documents. */
public final class RetentionRoutes {
  private final DeleteDocument deleteDocument;

  record OneDocument(@Field(value = "Own document", maxLength = 64) String documentId) {}

  public RetentionRoutes(DeleteDocument deleteDocument) {
    this.deleteDocument = deleteDocument;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.delete("/v1/documents/{documentId}", OneDocument.class)
            .summary("Deletes an own document that no case rests on, or whose retention has ended")
            .roles(CITIZEN, AGENT)
            .matter(IntakeProblems.MATTER)
            .ownerOf("documentId")
            .mayRefuse(IntakeProblems.NO_SUCH_DOCUMENT, IntakeProblems.RETENTION)
            .to(this::delete));
  }

  private Reply delete(OneDocument request, Call call) {
    return switch (deleteDocument.delete(
        call.caller().personId(), request.documentId(), Actor.of(call.caller()))) {
      case DeleteDocument.Outcome.Deleted() -> Reply.noContent();
      case DeleteDocument.Outcome.NoSuchDocument() ->
          Reply.problem(IntakeProblems.NO_SUCH_DOCUMENT);
      case DeleteDocument.Outcome.Retained(Document document) -> Reply.problem(retained(document));
    };
  }

  private static Problem retained(Document document) {
    return document
        .retainedUntil()
        .map(day -> IntakeProblems.RETENTION.because("该材料已作为办件依据，须保管至 " + day + "，到期后由系统删除。"))
        .orElseGet(() -> IntakeProblems.RETENTION.because("该材料已作为办件依据，须永久保管。"));
  }
}
