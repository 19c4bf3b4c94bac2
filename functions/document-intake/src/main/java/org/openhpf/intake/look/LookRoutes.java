package org.openhpf.intake.look;

import static org.openhpf.edge.http.Role.AGENT;
import static org.openhpf.edge.http.Role.CITIZEN;
import static org.openhpf.edge.http.Role.OFFICER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.intake.document.Document;
import org.openhpf.intake.document.DocumentStatus;
import org.openhpf.intake.document.DocumentSummary;
import org.openhpf.intake.document.DocumentView;
import org.openhpf.intake.document.DocumentViews;
import org.openhpf.intake.document.Documents;
import org.openhpf.intake.document.IntakeProblems;
import org.openhpf.intake.document.IntakeRules;
import org.openhpf.intake.document.Progress;
import org.openhpf.intake.reading.ReadingResult;
import org.openhpf.intake.reading.Readings;
import org.openhpf.kernel.Uploads;

/** The routes by which documents are looked at. */
public final class LookRoutes {
  private static final int LIMIT = 20;
  private static final int PAGES = 5;

  /** A reply of Lambda has at most 6 MB, base 64 and headers included. */
  private static final int LARGEST_PREVIEW = 4 * 1024 * 1024;

  private final Documents documents;
  private final LookAtDocument lookAt;
  private final Readings readings;
  private final ReadText readText;
  private final Uploads uploads;
  private final DocumentViews views;
  private final IntakeRules rules;

  public LookRoutes(
      Documents documents,
      Readings readings,
      Uploads uploads,
      DocumentViews views,
      IntakeRules rules) {
    this.documents = documents;
    this.lookAt = new LookAtDocument(documents, rules);
    this.readings = readings;
    this.readText = new ReadText(readings);
    this.uploads = uploads;
    this.views = views;
    this.rules = rules;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.get("/v1/documents", LookRequests.ListDocuments.class)
            .summary("Own documents, newest first")
            .roles(CITIZEN, AGENT)
            .matter(IntakeProblems.MATTER)
            .answersPageOf(DocumentSummary.class)
            .to(this::list),
        Route.get("/v1/documents/{documentId}", LookRequests.OneDocument.class)
            .summary("A document with its fields; for officers where a case uses it or it waits")
            .roles(CITIZEN, AGENT, OFFICER)
            .matter(IntakeProblems.MATTER)
            .ownerOf("documentId", OFFICER)
            .answers(200, DocumentView.class)
            .mayRefuse(IntakeProblems.NO_SUCH_DOCUMENT, IntakeProblems.NOT_SUBMITTED)
            .to(
                (request, call) ->
                    seen(
                        request.documentId(),
                        call,
                        "document",
                        document -> Reply.ok(views.view(document)))),
        Route.get("/v1/documents/{documentId}/content", LookRequests.OneDocument.class)
            .summary("Where to download the file, for a while")
            .roles(CITIZEN, AGENT, OFFICER)
            .matter(IntakeProblems.MATTER)
            .ownerOf("documentId", OFFICER)
            .answers(200, LookViews.ContentView.class)
            .mayRefuse(
                IntakeProblems.NO_SUCH_DOCUMENT,
                IntakeProblems.NOT_SUBMITTED,
                IntakeProblems.NOT_UPLOADED)
            .to((request, call) -> seen(request.documentId(), call, "content", this::content)),
        Route.get("/v1/documents/{documentId}/pages/{page}", LookRequests.OnePage.class)
            .summary("The preview of a page with its boxes, {page} such as 1.png")
            .roles(CITIZEN, AGENT, OFFICER)
            .matter(IntakeProblems.MATTER)
            .ownerOf("documentId", OFFICER)
            .answersBytes("image/png")
            .mayRefuse(
                IntakeProblems.NO_SUCH_DOCUMENT,
                IntakeProblems.NOT_SUBMITTED,
                IntakeProblems.NO_SUCH_PAGE,
                IntakeProblems.PREVIEW_TOO_LARGE)
            .to(
                (request, call) ->
                    seen(
                        request.documentId(),
                        call,
                        "page",
                        document -> preview(document, request.number()))),
        Route.get("/v1/documents/{documentId}/text", LookRequests.Text.class)
            .summary("The text of its pages, line by line")
            .roles(CITIZEN, AGENT, OFFICER)
            .matter(IntakeProblems.MATTER)
            .ownerOf("documentId", OFFICER)
            .answersPageOf(LookViews.PageTextView.class)
            .mayRefuse(IntakeProblems.NO_SUCH_DOCUMENT, IntakeProblems.NOT_SUBMITTED)
            .to(
                (request, call) ->
                    seen(request.documentId(), call, "text", document -> text(document, request))));
  }

  private Reply seen(String documentId, Call call, String what, Function<Document, Reply> show) {
    return switch (lookAt.look(documentId, call.caller(), what)) {
      case LookAtDocument.Look.Seen(Document document) -> show.apply(document);
      case LookAtDocument.Look.NoSuchDocument() -> Reply.problem(IntakeProblems.NO_SUCH_DOCUMENT);
      case LookAtDocument.Look.NotSubmitted() -> Reply.problem(IntakeProblems.NOT_SUBMITTED);
    };
  }

  /** What is left out by a filter is made up for from the next page: pages are full to the last. */
  private Reply list(LookRequests.ListDocuments request, Call call) {
    int limit = request.limit().orElse(LIMIT);
    var items = new ArrayList<DocumentSummary>();
    Optional<String> cursor = request.cursor();
    do {
      Page<Document> page = documents.of(call.caller().personId(), limit - items.size(), cursor);
      page.items().stream()
          .filter(document -> request.kind().isEmpty() || request.kind().equals(document.kind()))
          .filter(
              document -> request.status().isEmpty() || request.status().get() == document.status())
          .map(views::summary)
          .forEach(items::add);
      cursor = page.nextCursor();
    } while (items.size() < limit && cursor.isPresent());
    return Reply.ok(new Page<>(items, cursor));
  }

  private Reply content(Document document) {
    if (document.status() == DocumentStatus.AWAITING_UPLOAD) {
      return Reply.problem(IntakeProblems.NOT_UPLOADED);
    }
    Duration lasts = rules.downloadLasts();
    return Reply.ok(
        new LookViews.ContentView(
            uploads.download(
                document.key(),
                document.submission().contentType(),
                document.submission().fileName(),
                lasts),
            rules.now().plus(lasts),
            document.submission().contentType(),
            document.submission().fileName()));
  }

  private Reply preview(Document document, int page) {
    Optional<byte[]> png =
        document.progress().flatMap(progress -> progress.resultOf(page)).isPresent()
            ? readings.preview(document.documentId(), page)
            : Optional.empty();
    if (png.isEmpty()) {
      return Reply.problem(IntakeProblems.NO_SUCH_PAGE);
    }
    return png.get().length > LARGEST_PREVIEW
        ? Reply.problem(IntakeProblems.PREVIEW_TOO_LARGE)
        : Reply.bytes("image/png", png.get());
  }

  private Reply text(Document document, LookRequests.Text request) {
    int count = request.limit().orElse(PAGES);
    int next = request.from() + count;
    int last = document.progress().map(Progress::pageCount).orElse(0);
    return Reply.ok(
        new Page<>(
            readText.of(document, request.from(), count).stream().map(LookRoutes::view).toList(),
            next <= last ? Optional.of(Integer.toString(next)) : Optional.empty()));
  }

  private static LookViews.PageTextView view(ReadingResult.PageText page) {
    return new LookViews.PageTextView(
        page.page(),
        page.lines().stream()
            .map(line -> new LookViews.TextLineView(line.text(), line.confidence(), line.box()))
            .toList());
  }
}
