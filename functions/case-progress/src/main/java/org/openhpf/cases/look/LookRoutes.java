package org.openhpf.cases.look;

import static org.openhpf.edge.http.Role.CITIZEN;
import static org.openhpf.edge.http.Role.OFFICER;
import static org.openhpf.edge.http.Role.STAFF;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.openhpf.cases.course.CaseRules;
import org.openhpf.cases.course.Course;
import org.openhpf.cases.course.Doer;
import org.openhpf.cases.course.DueState;
import org.openhpf.cases.course.ReckonDeadlines;
import org.openhpf.cases.dossier.Case;
import org.openhpf.cases.dossier.CaseProblems;
import org.openhpf.cases.dossier.Cases;
import org.openhpf.cases.dossier.ReadCase;
import org.openhpf.cases.look.CaseView.CaseSummaryView;
import org.openhpf.cases.look.LookRequests.DueFilter;
import org.openhpf.cases.look.LookRequests.ListCases;
import org.openhpf.cases.look.LookRequests.OneCase;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;

/** The routes by which people look at their cases, and the office at all. */
public final class LookRoutes {
  private static final int LIMIT = 20;

  /** Assurance level of who proved his name. */
  private static final int REAL_NAME = 2;

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  /** A filter that finds little gives a short page and a cursor, not a long wait. */
  private static final int MOST_ROUNDS = 5;

  private final Cases cases;
  private final ReadCase read;
  private final ReckonDeadlines deadlines;
  private final CaseViews views;
  private final CaseRules rules;

  public LookRoutes(
      Cases cases, ReadCase read, ReckonDeadlines deadlines, CaseViews views, CaseRules rules) {
    this.cases = cases;
    this.read = read;
    this.deadlines = deadlines;
    this.views = views;
    this.rules = rules;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.get("/v1/cases", ListCases.class)
            .summary(
                "One's own cases, newest first; the office's: of a status newest first, else open"
                    + " ones, most urgent first")
            .roles(CITIZEN, STAFF, OFFICER)
            .answersPageOf(CaseSummaryView.class)
            .to(this::list),
        Route.get("/v1/cases/{projectNo}", OneCase.class)
            .summary("One case: who has it, until when, what its applicant must do, what happened")
            .roles(CITIZEN, STAFF, OFFICER)
            .answers(200, CaseView.class)
            .mayRefuse(CaseProblems.NO_SUCH_CASE)
            .to(this::look));
  }

  private Reply list(ListCases request, Call call) {
    int limit = request.limit().orElse(LIMIT);
    var items = new ArrayList<CaseSummaryView>();
    Optional<String> cursor = request.cursor();
    Predicate<Case> wanted = wanted(request);
    int rounds = 0;
    do {
      Page<Case> page = page(request, call, limit - items.size(), cursor);
      page.items().stream().filter(wanted).map(views::summary).forEach(items::add);
      cursor = page.nextCursor();
    } while (items.size() < limit && cursor.isPresent() && ++rounds < MOST_ROUNDS);
    return Reply.ok(new Page<>(items, cursor));
  }

  private Page<Case> page(ListCases request, Call call, int limit, Optional<String> cursor) {
    if (!isOffice(call)) {
      return cases.of(call.caller().personId(), limit, cursor);
    }
    if (request.status().isPresent()) {
      return cases.of(
          request.status().get(),
          request.from().orElse(FIRST),
          request.to().orElse(LAST),
          limit,
          cursor);
    }
    LocalDate today = rules.today();
    LocalDate first = is(request, DueFilter.NEAR) ? today : FIRST;
    LocalDate last =
        is(request, DueFilter.NEAR)
            ? deadlines.nearUntil()
            : is(request, DueFilter.OVERDUE) ? today.minusDays(1) : LAST;
    return cases.due(first, last, limit, cursor);
  }

  private static boolean is(ListCases request, DueFilter filter) {
    return request.due().filter(filter::equals).isPresent();
  }

  /** Indexes are a moment old, and know one thing at a time: the rest is looked at here. */
  private Predicate<Case> wanted(ListCases request) {
    return one -> {
      Course course = read.course(one).orElseThrow();
      LocalDate opened = one.projectNo().openedOn();
      return request.status().map(course.status()::equals).orElse(true)
          && request.due().map(filter -> due(filter) == read.due(course)).orElse(true)
          && request.from().map(day -> !opened.isBefore(day)).orElse(true)
          && request.to().map(day -> !opened.isAfter(day)).orElse(true);
    };
  }

  private static DueState due(DueFilter filter) {
    return filter == DueFilter.NEAR ? DueState.NEAR : DueState.OVERDUE;
  }

  private Reply look(OneCase request, Call call) {
    boolean own = cases.isOf(call.caller().personId(), request.number());
    if (!own && !isOffice(call)) {
      return Reply.problem(CaseProblems.NO_SUCH_CASE);
    }
    return cases
        .find(request.number())
        .map(
            one ->
                own
                    ? views.own(one, call.caller().level() >= REAL_NAME)
                    : views.ofOffice(one, doer(call)))
        .map(Reply::ok)
        .orElseGet(() -> Reply.problem(CaseProblems.NO_SUCH_CASE));
  }

  private static boolean isOffice(Call call) {
    return call.caller().is(STAFF) || call.caller().is(OFFICER);
  }

  private static Doer doer(Call call) {
    return call.caller().is(OFFICER) ? Doer.OFFICER : Doer.STAFF;
  }
}
