package org.openhpf.proofreading.submit;

import static org.openhpf.edge.http.Role.ADMIN;
import static org.openhpf.edge.http.Role.OFFICER;
import static org.openhpf.edge.http.Role.STAFF;
import static org.openhpf.kernel.InvalidValue.require;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.edge.http.UploadView;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.Upload;
import org.openhpf.kernel.Uploads;
import org.openhpf.proofreading.check.Mode;
import org.openhpf.proofreading.job.Actor;
import org.openhpf.proofreading.job.Order;
import org.openhpf.proofreading.job.Proofreading;
import org.openhpf.proofreading.job.ProofreadingProblems;
import org.openhpf.proofreading.job.ProofreadingRules;
import org.openhpf.proofreading.job.Proofreadings;
import org.openhpf.proofreading.job.Sheet;
import org.openhpf.proofreading.job.Source;
import org.openhpf.proofreading.job.StatedFile;
import org.openhpf.proofreading.job.Status;
import org.openhpf.proofreading.job.SubmitProofreading;
import org.openhpf.proofreading.look.ProofreadingView;
import org.openhpf.proofreading.look.ProofreadingViews;

/** The route by which texts and files are submitted. */
public final class SubmitRoutes {
  /** A text whose client writes every character as an escape. */
  private static final int LARGEST_BODY = 256 * 1024;

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final SubmitProofreading submit;
  private final Proofreadings proofreadings;
  private final ProofreadingViews views;
  private final Uploads uploads;
  private final ProofreadingRules rules;

  public SubmitRoutes(
      SubmitProofreading submit,
      Proofreadings proofreadings,
      ProofreadingViews views,
      Uploads uploads,
      ProofreadingRules rules) {
    this.submit = submit;
    this.proofreadings = proofreadings;
    this.views = views;
    this.uploads = uploads;
    this.rules = rules;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.post("/v1/proofreadings", SubmitRequests.SubmitProofreading.class)
            .summary("Proofreads a text at once; of a file, says how to upload it")
            .roles(STAFF, OFFICER, ADMIN)
            .idempotent()
            .bodyUpTo(LARGEST_BODY)
            .answers(201, ProofreadingView.class)
            .mayRefuse(
                ProofreadingProblems.TEXT_TOO_LONG,
                ProofreadingProblems.TOO_MANY,
                ProofreadingProblems.NO_SUCH_PREVIOUS,
                ProofreadingProblems.NOT_FOUND,
                Problems.IDEMPOTENCY_KEY_REUSED)
            .to(this::submit));
  }

  private Reply submit(SubmitRequests.SubmitProofreading request, Call call) {
    String person = call.caller().personId();
    Actor by = Actor.of(call.caller());
    Upload.Way way = request.upload().orElse(Upload.Way.PUT);
    return reply(
        request.text().isPresent()
            ? submit.submitText(
                person,
                order(request, Source.TEXT, Optional.empty()),
                request.text().get(),
                by,
                call.requestKey())
            : submit.submitFile(person, fileOrder(request), by, call.requestKey()),
        way);
  }

  private static Order order(
      SubmitRequests.SubmitProofreading request, Source source, Optional<StatedFile> file) {
    return new Order(
        request.mode().orElse(Mode.DEFAULT),
        request.documentKind(),
        request.forPublication().orElse(false),
        request.previousId(),
        source,
        file);
  }

  private Order fileOrder(SubmitRequests.SubmitProofreading request) {
    String name = request.fileName().orElseThrow();
    String type = request.contentType().orElseThrow();
    long size = request.size().orElseThrow();
    Source source =
        Source.ofFileName(name)
            .orElseThrow(() -> new InvalidValue("fileName", FileKinds.whatToDo(name)));
    require(source.contentType().equals(type), "contentType", "与扩展名不符，须为 " + source.contentType());
    require(
        size <= rules.largestFile(),
        "size",
        "文件不能超过 " + rules.largestFile() / 1024 / 1024 + " MB，请删去大图片或拆分后提交");
    var file =
        new StatedFile(
            name,
            type,
            size,
            request.sha256().orElseThrow(),
            rules.now().plus(rules.uploadLasts()));
    return order(request, source, Optional.of(file));
  }

  /** How its file is to be uploaded, while it is awaited. */
  private Optional<UploadView> upload(Proofreading made, Upload.Way way) {
    if (made.status() != Status.AWAITING_UPLOAD) {
      return Optional.empty();
    }
    StatedFile file = made.order().file().orElseThrow();
    var expected = new Uploads.Expected(made.key(), file.contentType(), file.size(), file.sha256());
    Duration left = Duration.between(rules.now(), file.uploadUntil());
    // A signature lasts a second at least; who comes in the last one may as well be late.
    Duration lasts = left.compareTo(SECOND) < 0 ? SECOND : left;
    return Optional.of(UploadView.of(uploads.upload(expected, way, lasts, file.uploadUntil())));
  }

  private Reply reply(SubmitProofreading.Outcome outcome, Upload.Way way) {
    return switch (outcome) {
      case SubmitProofreading.Outcome.Submitted(Proofreading made, boolean first) -> {
        var sheets = made.sheets() == 0 ? List.<Sheet>of() : proofreadings.sheets(made);
        var view = views.view(made, sheets, upload(made, way));
        yield first
            ? Reply.created("/v1/proofreadings/" + made.proofreadingId(), view)
            : Reply.ok(view);
      }
      case SubmitProofreading.Outcome.TextTooLong(int most) ->
          Reply.problem(
              ProofreadingProblems.TEXT_TOO_LONG.because(
                  "一次最多 " + most + " 字；更长的文字请保存为 .docx 或 .txt 文件后上传。"));
      case SubmitProofreading.Outcome.NoSuchPrevious() ->
          Reply.problem(ProofreadingProblems.NO_SUCH_PREVIOUS);
      case SubmitProofreading.Outcome.TooManyToday(int most) ->
          Reply.problem(ProofreadingProblems.TOO_MANY.because("每人每天最多提交 " + most + " 次校对，请明天再提交。"));
      case SubmitProofreading.Outcome.DeletedSince() ->
          Reply.problem(ProofreadingProblems.NOT_FOUND.because("该请求提交的校对已被删除；重新提交请换一个新的请求标识。"));
      case SubmitProofreading.Outcome.KeyReused() -> Reply.problem(Problems.IDEMPOTENCY_KEY_REUSED);
    };
  }
}
