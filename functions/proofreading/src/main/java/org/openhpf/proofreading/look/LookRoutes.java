package org.openhpf.proofreading.look;

import static org.openhpf.edge.http.Role.ADMIN;
import static org.openhpf.edge.http.Role.OFFICER;
import static org.openhpf.edge.http.Role.STAFF;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.kernel.Uploads;
import org.openhpf.proofreading.file.CorrectDocx;
import org.openhpf.proofreading.job.Actor;
import org.openhpf.proofreading.job.CorrectedText;
import org.openhpf.proofreading.job.EraseProofreading;
import org.openhpf.proofreading.job.Proofreading;
import org.openhpf.proofreading.job.ProofreadingProblems;
import org.openhpf.proofreading.job.ProofreadingRules;
import org.openhpf.proofreading.job.Proofreadings;
import org.openhpf.proofreading.job.Source;
import org.openhpf.proofreading.job.StatedFile;
import org.openhpf.proofreading.manuscript.Paragraph;

/** The routes by which owners look at their proofreadings. */
public final class LookRoutes {
  private static final int LIMIT = 20;
  private static final int PARAGRAPHS = 200;

  private final Proofreadings proofreadings;
  private final EraseProofreading erase;
  private final CorrectDocx correctDocx;
  private final Uploads uploads;
  private final ProofreadingViews views;
  private final ProofreadingRules rules;

  public LookRoutes(
      Proofreadings proofreadings,
      EraseProofreading erase,
      CorrectDocx correctDocx,
      Uploads uploads,
      ProofreadingViews views,
      ProofreadingRules rules) {
    this.correctDocx = correctDocx;
    this.uploads = uploads;
    this.rules = rules;

    this.erase = erase;
    this.proofreadings = proofreadings;
    this.views = views;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.get("/v1/proofreadings", LookRequests.ListProofreadings.class)
            .summary("Own proofreadings, newest first")
            .roles(STAFF, OFFICER, ADMIN)
            .answersPageOf(ProofreadingSummary.class)
            .to(this::list),
        Route.get("/v1/proofreadings/{proofreadingId}", LookRequests.OneProofreading.class)
            .summary("An own proofreading with the findings there are so far")
            .roles(STAFF, OFFICER, ADMIN)
            .ownerOf("proofreadingId")
            .answers(200, ProofreadingView.class)
            .mayRefuse(ProofreadingProblems.NOT_FOUND)
            .to((request, call) -> seen(request.proofreadingId(), call, this::shown)),
        Route.delete("/v1/proofreadings/{proofreadingId}", LookRequests.OneProofreading.class)
            .summary("Deletes an own proofreading with its text and files")
            .roles(STAFF, OFFICER, ADMIN)
            .ownerOf("proofreadingId")
            .mayRefuse(ProofreadingProblems.NOT_FOUND)
            .to(this::delete),
        Route.get(
                "/v1/proofreadings/{proofreadingId}/paragraphs", LookRequests.ListParagraphs.class)
            .summary("Its text as it was proofread, paragraph by paragraph")
            .roles(STAFF, OFFICER, ADMIN)
            .ownerOf("proofreadingId")
            .answersPageOf(LookViews.ParagraphView.class)
            .mayRefuse(ProofreadingProblems.NOT_FOUND, ProofreadingProblems.NOT_READ)
            .to(
                (request, call) ->
                    seen(request.proofreadingId(), call, found -> paragraphs(found, request))),
        Route.get(
                "/v1/proofreadings/{proofreadingId}/corrected", LookRequests.OneProofreading.class)
            .summary("Its text, or its .docx, with the corrections that were accepted")
            .roles(STAFF, OFFICER, ADMIN)
            .ownerOf("proofreadingId")
            .answers(200, LookViews.CorrectedView.class)
            .mayRefuse(ProofreadingProblems.NOT_FOUND, ProofreadingProblems.NOT_READ)
            .to((request, call) -> seen(request.proofreadingId(), call, this::corrected)));
  }

  private Reply seen(String proofreadingId, Call call, Function<Proofreading, Reply> show) {
    return proofreadings
        .find(proofreadingId)
        .filter(found -> found.isSeenBy(call.caller().personId()))
        .map(show)
        .orElseGet(() -> Reply.problem(ProofreadingProblems.NOT_FOUND));
  }

  private Reply list(LookRequests.ListProofreadings request, Call call) {
    Page<Proofreading> page =
        proofreadings.of(call.caller().personId(), request.limit().orElse(LIMIT), request.cursor());
    return Reply.ok(
        new Page<>(page.items().stream().map(views::summary).toList(), page.nextCursor()));
  }

  private Reply delete(LookRequests.OneProofreading request, Call call) {
    boolean deleted =
        erase.delete(call.caller().personId(), request.proofreadingId(), Actor.of(call.caller()));
    return deleted ? Reply.noContent() : Reply.problem(ProofreadingProblems.NOT_FOUND);
  }

  private Reply shown(Proofreading proofreading) {
    return Reply.ok(views.view(proofreading, proofreadings.sheets(proofreading)));
  }

  private Reply paragraphs(Proofreading proofreading, LookRequests.ListParagraphs request) {
    if (!proofreading.status().hasText()) {
      return Reply.problem(ProofreadingProblems.NOT_READ);
    }
    List<Paragraph> text = proofreadings.text(proofreading);
    int from = Math.min(request.from(), text.size());
    int to = Math.min(text.size(), from + request.limit().orElse(PARAGRAPHS));
    return Reply.ok(
        new Page<>(
            text.subList(from, to).stream().map(LookRoutes::view).toList(),
            to < text.size() ? Optional.of(Integer.toString(to)) : Optional.empty()));
  }

  private static LookViews.ParagraphView view(Paragraph paragraph) {
    return new LookViews.ParagraphView(
        paragraph.index(),
        paragraph.text(),
        Optional.of(paragraph.label()).filter(label -> !label.isEmpty()),
        paragraph
            .cell()
            .map(cell -> new LookViews.CellView(cell.table(), cell.row(), cell.column())));
  }

  private Reply corrected(Proofreading proofreading) {
    if (!proofreading.status().hasText()) {
      return Reply.problem(ProofreadingProblems.NOT_READ);
    }
    if (proofreading.order().source() == Source.DOCX) {
      return correctedDocx(proofreading);
    }
    String text =
        CorrectedText.of(proofreadings.text(proofreading), proofreadings.sheets(proofreading));
    return Reply.ok(
        new LookViews.CorrectedView(
            name(proofreading, ".txt"),
            "text/plain",
            Optional.of(text),
            Optional.empty(),
            Optional.empty()));
  }

  private Reply correctedDocx(Proofreading proofreading) {
    Optional<String> key = correctDocx.correct(proofreading, proofreadings.sheets(proofreading));
    if (key.isEmpty()) {
      return Reply.problem(ProofreadingProblems.NOT_READ);
    }
    Duration lasts = rules.downloadLasts();
    String name = name(proofreading, ".docx");
    String type = Source.DOCX.contentType();
    return Reply.ok(
        new LookViews.CorrectedView(
            name,
            type,
            Optional.empty(),
            Optional.of(uploads.download(key.get(), type, name, lasts)),
            Optional.of(rules.now().plus(lasts))));
  }

  private static String name(Proofreading proofreading, String ending) {
    return proofreading
            .order()
            .file()
            .map(StatedFile::fileName)
            .map(full -> full.replaceFirst("\\.[^.]*$", ""))
            .orElse("文稿")
        + "（校对稿）"
        + ending;
  }
}
