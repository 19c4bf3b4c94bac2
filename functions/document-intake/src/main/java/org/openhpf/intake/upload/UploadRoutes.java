package org.openhpf.intake.upload;

import static org.openhpf.edge.http.Role.AGENT;
import static org.openhpf.edge.http.Role.CITIZEN;
import static org.openhpf.kernel.InvalidValue.require;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.edge.http.UploadView;
import org.openhpf.intake.document.Actor;
import org.openhpf.intake.document.Document;
import org.openhpf.intake.document.DocumentViews;
import org.openhpf.intake.document.IntakeProblems;
import org.openhpf.intake.document.IntakeRules;
import org.openhpf.intake.document.Submission;
import org.openhpf.intake.kind.DocumentKind;
import org.openhpf.intake.kind.Kinds;
import org.openhpf.intake.kind.ProblemKinds;
import org.openhpf.kernel.Upload;
import org.openhpf.kernel.Uploads;

/** The route by which documents are submitted. */
public final class UploadRoutes {
  private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "application/pdf");
  private static final Set<String> HEIC = Set.of("image/heic", "image/heif");

  private final SubmitDocument submitDocument;
  private final Uploads uploads;
  private final DocumentViews views;
  private final Kinds kinds;
  private final ProblemKinds problems;
  private final IntakeRules rules;

  public UploadRoutes(
      SubmitDocument submitDocument,
      Uploads uploads,
      DocumentViews views,
      Kinds kinds,
      ProblemKinds problems,
      IntakeRules rules) {
    this.submitDocument = submitDocument;
    this.uploads = uploads;
    this.views = views;
    this.kinds = kinds;
    this.problems = problems;
    this.rules = rules;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.post("/v1/documents", UploadRequests.SubmitDocument.class)
            .summary(
                "Submits a document: says how to upload its file; known content is not asked for")
            .roles(CITIZEN, AGENT)
            .matter(IntakeProblems.MATTER)
            .level(2)
            .idempotent()
            .answers(201, SubmittedView.class)
            .mayRefuse(
                IntakeProblems.NO_SUCH_DOCUMENT,
                IntakeProblems.TOO_MANY_DOCUMENTS,
                IntakeProblems.TOO_MANY_USES,
                Problems.IDEMPOTENCY_KEY_REUSED)
            .to(this::submit));
  }

  private Reply submit(UploadRequests.SubmitDocument request, Call call) {
    requireTaken(request);
    Upload.Way way = request.upload().orElse(Upload.Way.PUT);
    SubmissionOutcome outcome =
        submitDocument.submit(
            call.caller().personId(),
            submission(request),
            Actor.of(call.caller()),
            call.requestKey());
    return switch (outcome) {
      case SubmissionOutcome.Awaited(Document document, boolean first) ->
          awaited(document, first, way);
      case SubmissionOutcome.Known(Document document) ->
          Reply.ok(
              new SubmittedView(
                  document.documentId(),
                  document.status(),
                  Optional.empty(),
                  Optional.of(views.view(document))));
      case SubmissionOutcome.TooManyToday(int most) ->
          Reply.problem(
              IntakeProblems.TOO_MANY_DOCUMENTS.because(
                  "每人每天最多提交 " + most + " 份材料，请明天再提交，或到柜台办理。"));
      case SubmissionOutcome.TooManyUses(int most) -> Reply.problem(IntakeProblems.TOO_MANY_USES);
      case SubmissionOutcome.DeletedSince() ->
          Reply.problem(IntakeProblems.NO_SUCH_DOCUMENT.because("该请求提交的材料已被删除；重新提交请换一个新的请求标识。"));
      case SubmissionOutcome.KeyReused() -> Reply.problem(Problems.IDEMPOTENCY_KEY_REUSED);
    };
  }

  private Reply awaited(Document document, boolean first, Upload.Way way) {
    Instant until = document.submission().uploadUntil();
    Upload upload = uploads.upload(expected(document), way, left(until), until);
    var view =
        new SubmittedView(
            document.documentId(),
            document.status(),
            Optional.of(UploadView.of(upload)),
            Optional.empty());
    return first ? Reply.created("/v1/documents/" + document.documentId(), view) : Reply.ok(view);
  }

  private static Uploads.Expected expected(Document document) {
    Submission submission = document.submission();
    return new Uploads.Expected(
        document.key(), submission.contentType(), submission.size(), submission.sha256());
  }

  /** A signature lasts a second at least; who comes in the last one may as well be late. */
  private Duration left(Instant until) {
    Duration left = Duration.between(rules.now(), until);
    return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left;
  }

  private Submission submission(UploadRequests.SubmitDocument request) {
    Instant now = rules.now();
    return new Submission(
        request.kind(),
        request.purpose(),
        request.caseId(),
        request.fileName(),
        request.contentType(),
        request.size(),
        request.sha256(),
        request.stated().orElse(Map.of()),
        now,
        now.plus(rules.uploadLasts()));
  }

  private void requireTaken(UploadRequests.SubmitDocument request) {
    require(
        request.size() <= rules.largest(),
        "size",
        "文件不能超过 " + rules.largest() / 1024 / 1024 + " MB，请压缩或拆分后提交");
    require(!HEIC.contains(request.contentType()), "contentType", problems.of("heic").detail());
    require(
        TYPES.contains(request.contentType()),
        "contentType",
        problems.of("unsupported-type").detail());
    Optional<DocumentKind> kind = request.kind().flatMap(kinds::find);
    require(
        request.kind().isEmpty() || kind.isPresent(),
        "kind",
        "须为以下之一：" + String.join("、", kinds.all().stream().map(DocumentKind::name).toList()));
    request
        .stated()
        .orElse(Map.of())
        .keySet()
        .forEach(
            field ->
                require(
                    kind.isEmpty() || kind.get().field(field).isPresent(),
                    "stated." + field,
                    "该种类材料没有这个字段"));
  }
}
