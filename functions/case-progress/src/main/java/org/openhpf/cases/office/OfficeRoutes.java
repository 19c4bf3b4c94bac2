package org.openhpf.cases.office;

import static org.openhpf.edge.http.Role.OFFICER;
import static org.openhpf.edge.http.Role.STAFF;
import static org.openhpf.kernel.InvalidValue.require;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.cases.course.CaseEvent;
import org.openhpf.cases.course.Doer;
import org.openhpf.cases.course.Statuses;
import org.openhpf.cases.dossier.Actor;
import org.openhpf.cases.dossier.Case;
import org.openhpf.cases.dossier.CaseProblems;
import org.openhpf.cases.look.CaseView;
import org.openhpf.cases.look.CaseViews;
import org.openhpf.cases.office.OfficeRequests.CaseApplicantRequest;
import org.openhpf.cases.office.OfficeRequests.CompleteApplicantRequest;
import org.openhpf.cases.office.OfficeRequests.MoveCaseRequest;
import org.openhpf.cases.office.OfficeRequests.OpenCaseRequest;
import org.openhpf.cases.report.CaseCodes;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.kernel.ProjectNo;

/** The routes by which the office opens cases and lets things happen to them. */
public final class OfficeRoutes {
  private final OpenCase openCase;
  private final MoveCase moveCase;
  private final CaseViews views;
  private final CaseCodes codes = new CaseCodes();
  private final Statuses statuses = new Statuses();

  public OfficeRoutes(OpenCase openCase, MoveCase moveCase, CaseViews views) {
    this.openCase = openCase;
    this.moveCase = moveCase;
    this.views = views;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.post("/v1/cases", OpenCaseRequest.class)
            .summary("Opens a case for an applicant; never one's own")
            .roles(STAFF, OFFICER)
            .idempotent()
            .answers(201, CaseView.class)
            .mayRefuse(CaseProblems.OWN_CASE, Problems.IDEMPOTENCY_KEY_REUSED)
            .to(this::open),
        Route.post("/v1/cases/{projectNo}/events", MoveCaseRequest.class)
            .summary("Lets something happen to a case, as its transitions allow")
            .roles(STAFF, OFFICER)
            .idempotent()
            .answers(200, CaseView.class)
            .mayRefuse(
                CaseProblems.NO_SUCH_CASE,
                CaseProblems.OWN_CASE,
                CaseProblems.NOT_FOR_THIS_ROLE,
                CaseProblems.CASE_CHANGED,
                CaseProblems.STEP_NOT_POSSIBLE,
                CaseProblems.CASE_FULL,
                Problems.IDEMPOTENCY_KEY_REUSED)
            .to(this::move),
        Route.put("/v1/cases/{projectNo}/applicant", CompleteApplicantRequest.class)
            .summary("Says who applies, where no account does")
            .roles(STAFF, OFFICER)
            .answers(200, CaseView.class)
            .mayRefuse(CaseProblems.NO_SUCH_CASE, CaseProblems.OWN_CASE, CaseProblems.CASE_CHANGED)
            .to(this::complete));
  }

  private Reply open(OpenCaseRequest request, Call call) {
    requireCodes(request.applicant());
    var application =
        new OpenCase.Application(
            request.matter(),
            request.channel(),
            request.branchId(),
            request.branchName(),
            request.applicant().applicant(),
            request.applicant().userProp(),
            request.personId());
    OfficeOutcome outcome =
        openCase.open(
            application, call.caller().personId(), Actor.of(call.caller()), call.requestKey());
    return outcome instanceof OfficeOutcome.Done(Case one, boolean first)
        ? Reply.created("/v1/cases/" + one.projectNo(), views.ofOffice(one, doer(call)))
        : reply(outcome, call);
  }

  private Reply move(MoveCaseRequest request, Call call) {
    MoveCase.Happening happening =
        (eventId, at, by) ->
            new CaseEvent(
                eventId,
                request.kind(),
                at,
                by,
                request.note(),
                request.step(),
                request.until(),
                request.days(),
                request.procedure(),
                request.matter());
    return reply(
        moveCase.move(move(request.projectNo(), request.version(), call), happening), call);
  }

  private Reply complete(CompleteApplicantRequest request, Call call) {
    requireCodes(request.applicant());
    return reply(
        moveCase.complete(
            move(request.projectNo(), request.version(), call),
            request.applicant().applicant(),
            request.applicant().userProp()),
        call);
  }

  private static Move move(String projectNo, int version, Call call) {
    return new Move(
        new ProjectNo(projectNo),
        version,
        call.caller().personId(),
        doer(call),
        Actor.of(call.caller()),
        call.requestKey());
  }

  private static Doer doer(Call call) {
    return call.caller().is(OFFICER) ? Doer.OFFICER : Doer.STAFF;
  }

  private void requireCodes(CaseApplicantRequest applicant) {
    require(codes.isUserKind(applicant.userProp()), "applicant.kind", "没有这种申请人类型");
    require(
        codes.isCertificate(applicant.applicant().certificateType()),
        "applicant.certificateType",
        "没有这种证件类型");
  }

  private Reply reply(OfficeOutcome outcome, Call call) {
    return switch (outcome) {
      case OfficeOutcome.Done(Case one, boolean first) -> Reply.ok(views.ofOffice(one, doer(call)));
      case OfficeOutcome.NoSuchCase() -> Reply.problem(CaseProblems.NO_SUCH_CASE);
      case OfficeOutcome.OwnCase() -> Reply.problem(CaseProblems.OWN_CASE);
      case OfficeOutcome.NotForThisRole() -> Reply.problem(CaseProblems.NOT_FOR_THIS_ROLE);
      case OfficeOutcome.Changed(Optional<Integer> version) ->
          Reply.problem(
              version
                  .map(now -> CaseProblems.CASE_CHANGED.with(Map.of("version", now)))
                  .orElse(CaseProblems.CASE_CHANGED));
      case OfficeOutcome.NotPossible(var status) ->
          Reply.problem(
              CaseProblems.STEP_NOT_POSSIBLE.because(
                  "办件当前为“" + statuses.of(status).name() + "”，请按办件页面列出的下一步办理。"));
      case OfficeOutcome.Full() -> Reply.problem(CaseProblems.CASE_FULL);
      case OfficeOutcome.KeyReused() -> Reply.problem(Problems.IDEMPOTENCY_KEY_REUSED);
    };
  }
}
