package org.openhpf.cases.look;

import java.util.List;
import java.util.Optional;
import org.openhpf.cases.course.CaseRules;
import org.openhpf.cases.dossier.Applicants;
import org.openhpf.cases.dossier.Case;
import org.openhpf.cases.dossier.CaseProblems;
import org.openhpf.cases.dossier.Cases;
import org.openhpf.cases.look.CaseView.CaseQueryView;
import org.openhpf.cases.look.LookRequests.QueryCase;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;

/**
 * The public query of a case. A number that is no case's, and characters that are not its
 * applicant's, are answered alike and counted alike.
 */
public final class QueryRoutes {
  private final Cases cases;
  private final Applicants applicants;
  private final CaseViews views;
  private final CaseRules rules;

  public QueryRoutes(Cases cases, Applicants applicants, CaseViews views, CaseRules rules) {
    this.cases = cases;
    this.applicants = applicants;
    this.views = views;
    this.rules = rules;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.post("/v1/case-queries", QueryCase.class)
            .summary("How a case stands, for who knows its number and four characters")
            .open()
            .answers(200, CaseQueryView.class)
            .mayRefuse(CaseProblems.NO_SUCH_CASE, CaseProblems.TOO_MANY_TRIES)
            .to(this::query));
  }

  private Reply query(QueryCase request, Call call) {
    if (!cases.countQuery(request.number(), rules.today(), rules.mostQueriesADay())) {
      return Reply.problem(CaseProblems.TOO_MANY_TRIES);
    }
    String index = applicants.lastFourIndex(request.number(), request.lastFour());
    Optional<Case> found = cases.find(request.number());
    return found
        .filter(
            one -> one.applicant().filter(known -> known.lastFourIndex().equals(index)).isPresent())
        .map(views::queried)
        .map(Reply::ok)
        .orElseGet(() -> Reply.problem(CaseProblems.NO_SUCH_CASE));
  }
}
