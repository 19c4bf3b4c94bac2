package org.openhpf.intake.reuse;

import static org.openhpf.edge.http.Role.AGENT;
import static org.openhpf.edge.http.Role.CITIZEN;
import static org.openhpf.edge.http.Role.OFFICER;

import java.util.List;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.intake.document.Actor;
import org.openhpf.intake.document.Document;
import org.openhpf.intake.document.DocumentView.UseView;
import org.openhpf.intake.document.Documents;
import org.openhpf.intake.document.IntakeProblems;
import org.openhpf.intake.document.IntakeRules;
import org.openhpf.intake.document.Use;
import org.openhpf.intake.look.LookAtDocument;

/** The routes by which owners let other matters use a document, and no longer. */
public final class UseRoutes {
  private final ReuseDocument reuse;
  private final LookAtDocument lookAt;

  public UseRoutes(Documents documents, ReuseDocument reuse, IntakeRules rules) {
    this.reuse = reuse;
    this.lookAt = new LookAtDocument(documents, rules);
  }

  public List<Route<?>> all() {
    return List.of(
        Route.post("/v1/documents/{documentId}/uses", UseRequests.ConsentToUse.class)
            .summary("Consents to another use of an own accepted document")
            .roles(CITIZEN, AGENT)
            .matter(IntakeProblems.MATTER)
            .level(2)
            .ownerOf("documentId")
            .idempotent()
            .answers(201, UseView.class)
            .mayRefuse(
                IntakeProblems.NO_SUCH_DOCUMENT,
                IntakeProblems.NOT_ACCEPTED,
                IntakeProblems.DOCUMENT_EXPIRED,
                IntakeProblems.TOO_MANY_USES,
                Problems.IDEMPOTENCY_KEY_REUSED)
            .to(this::consent),
        Route.get("/v1/documents/{documentId}/uses", UseRequests.OneDocument.class)
            .summary("What a document is used for, and was")
            .roles(CITIZEN, AGENT, OFFICER)
            .matter(IntakeProblems.MATTER)
            .ownerOf("documentId", OFFICER)
            .answersPageOf(UseView.class)
            .mayRefuse(IntakeProblems.NO_SUCH_DOCUMENT, IntakeProblems.NOT_SUBMITTED)
            .to(this::list),
        Route.delete("/v1/documents/{documentId}/uses/{useId}", UseRequests.OneUse.class)
            .summary("Withdraws the consent to a use, for the future")
            .roles(CITIZEN, AGENT)
            .matter(IntakeProblems.MATTER)
            .ownerOf("documentId")
            .mayRefuse(IntakeProblems.NO_SUCH_DOCUMENT, IntakeProblems.NO_SUCH_USE)
            .to(this::withdraw));
  }

  private Reply consent(UseRequests.ConsentToUse request, Call call) {
    ReuseOutcome outcome =
        reuse.consent(
            call.caller().personId(),
            request.documentId(),
            request.purpose(),
            request.caseId(),
            Actor.of(call.caller()),
            call.requestKey());
    return outcome instanceof ReuseOutcome.Done(Use use)
        ? Reply.created(
            "/v1/documents/" + request.documentId() + "/uses/" + use.useId(), UseView.of(use))
        : refusal(outcome);
  }

  private Reply list(UseRequests.OneDocument request, Call call) {
    return switch (lookAt.look(request.documentId(), call.caller(), "uses")) {
      case LookAtDocument.Look.Seen(Document document) ->
          Reply.ok(Page.of(document.uses().stream().map(UseView::of).toList()));
      case LookAtDocument.Look.NoSuchDocument() -> Reply.problem(IntakeProblems.NO_SUCH_DOCUMENT);
      case LookAtDocument.Look.NotSubmitted() -> Reply.problem(IntakeProblems.NOT_SUBMITTED);
    };
  }

  private Reply withdraw(UseRequests.OneUse request, Call call) {
    ReuseOutcome outcome =
        reuse.withdraw(
            call.caller().personId(),
            request.documentId(),
            request.useId(),
            Actor.of(call.caller()));
    return outcome instanceof ReuseOutcome.Done ? Reply.noContent() : refusal(outcome);
  }

  private static Reply refusal(ReuseOutcome outcome) {
    return Reply.problem(
        switch (outcome) {
          case ReuseOutcome.Done done -> throw new IllegalArgumentException("no refusal");
          case ReuseOutcome.NoSuchDocument() -> IntakeProblems.NO_SUCH_DOCUMENT;
          case ReuseOutcome.NoSuchUse() -> IntakeProblems.NO_SUCH_USE;
          case ReuseOutcome.NotAccepted() -> IntakeProblems.NOT_ACCEPTED;
          case ReuseOutcome.Expired(var day) ->
              IntakeProblems.DOCUMENT_EXPIRED.because("该材料的有效期至 " + day + "，请提交新的材料。");
          case ReuseOutcome.TooManyUses(int most) -> IntakeProblems.TOO_MANY_USES;
          case ReuseOutcome.KeyReused() -> Problems.IDEMPOTENCY_KEY_REUSED;
        });
  }
}
