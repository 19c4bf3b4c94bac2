package org.openhpf.proofreading.decide;

import static org.openhpf.edge.http.Role.ADMIN;
import static org.openhpf.edge.http.Role.OFFICER;
import static org.openhpf.edge.http.Role.STAFF;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Field;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.edge.http.WireTypes;
import org.openhpf.proofreading.finding.RuleBook;
import org.openhpf.proofreading.job.Actor;
import org.openhpf.proofreading.job.DecideFindings;
import org.openhpf.proofreading.job.DecideFindings.Outcome;
import org.openhpf.proofreading.job.IgnoreLists;
import org.openhpf.proofreading.job.ProofreadingProblems;
import org.openhpf.proofreading.look.ProofreadingView;
import org.openhpf.proofreading.look.ProofreadingViews;

/** The routes by which writers decide about findings, and of what they always ignore. */
public final class DecideRoutes {
  private static final int LIMIT = 50;

  private final DecideFindings decide;
  private final IgnoreLists ignoreLists;
  private final RuleBook rules;

  record DecidedView(
      @Field(value = "Findings decided about", example = "7") int decided,
      @Field("All findings") ProofreadingView.CountsView counts,
      @Field(value = "Raised at each change", example = "3") int version) {}

  record IgnoreView(
      @Field(value = "Id", example = "Zm9vYmFyZm9vYmFyZm9vYg") String ignoreId,
      @Field(value = "Rule", example = "word.house-term") String rule,
      @Field(value = "Its title in Chinese; absent: the rule is gone", example = "行业用语")
          Optional<String> ruleTitle,
      @Field(value = "What is left as it is", example = "公基金") String original) {}

  public DecideRoutes(DecideFindings decide, IgnoreLists ignoreLists, RuleBook rules) {
    this.decide = decide;
    this.ignoreLists = ignoreLists;
    this.rules = rules;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.post(
                "/v1/proofreadings/{proofreadingId}/findings/{findingId}/decision",
                DecideRequests.DecideFinding.class)
            .summary("Decides about a finding; decided otherwise before, it is reopened first")
            .roles(STAFF, OFFICER, ADMIN)
            .ownerOf("proofreadingId")
            .answers(200, ProofreadingView.FindingView.class)
            .mayRefuse(
                ProofreadingProblems.NOT_FOUND,
                ProofreadingProblems.NOT_READ,
                ProofreadingProblems.FINDING_NOT_FOUND,
                ProofreadingProblems.FINDING_DECIDED,
                ProofreadingProblems.SUGGESTION_NEEDED,
                ProofreadingProblems.NOT_AT_A_PLACE)
            .to(this::decideOne),
        Route.post(
                "/v1/proofreadings/{proofreadingId}/decisions", DecideRequests.DecideFindings.class)
            .summary("Decides about several findings: all of them or none")
            .roles(STAFF, OFFICER, ADMIN)
            .ownerOf("proofreadingId")
            .answers(200, DecidedView.class)
            .mayRefuse(
                ProofreadingProblems.NOT_FOUND,
                ProofreadingProblems.NOT_READ,
                ProofreadingProblems.FINDING_NOT_FOUND,
                ProofreadingProblems.FINDING_DECIDED,
                ProofreadingProblems.SUGGESTION_NEEDED,
                ProofreadingProblems.NOT_AT_A_PLACE)
            .to(this::decideSeveral),
        Route.get("/v1/proofreading-ignores", DecideRequests.ListIgnores.class)
            .summary("What one always wants left as it is")
            .roles(STAFF, OFFICER, ADMIN)
            .answersPageOf(IgnoreView.class)
            .to(this::ignores),
        Route.delete("/v1/proofreading-ignores/{ignoreId}", DecideRequests.OneIgnore.class)
            .summary("Takes an entry off one's list")
            .roles(STAFF, OFFICER, ADMIN)
            .mayRefuse(ProofreadingProblems.NO_SUCH_IGNORE)
            .to(
                (request, call) ->
                    ignoreLists.remove(call.caller().personId(), request.ignoreId())
                        ? Reply.noContent()
                        : Reply.problem(ProofreadingProblems.NO_SUCH_IGNORE)));
  }

  private Reply decideOne(DecideRequests.DecideFinding request, Call call) {
    Outcome outcome =
        decide.decide(
            call.caller().personId(),
            request.proofreadingId(),
            List.of(request.findingId()),
            request.decision(),
            request.text(),
            Actor.of(call.caller()));
    return reply(outcome, done -> Reply.ok(ProofreadingViews.finding(done.decided().getFirst())));
  }

  private Reply decideSeveral(DecideRequests.DecideFindings request, Call call) {
    String person = call.caller().personId();
    Actor by = Actor.of(call.caller());
    Outcome outcome =
        request
            .findingIds()
            .map(
                ids ->
                    decide.decide(
                        person,
                        request.proofreadingId(),
                        ids,
                        request.decision(),
                        Optional.empty(),
                        by))
            .orElseGet(
                () ->
                    decide.decideAutomatic(
                        person, request.proofreadingId(), request.decision(), by));
    return reply(
        outcome,
        done ->
            Reply.ok(
                new DecidedView(
                    done.decided().size(),
                    ProofreadingViews.counts(done.proofreading().counts()),
                    done.proofreading().revision())));
  }

  private static Reply reply(Outcome outcome, Function<Outcome.Decided, Reply> done) {
    return switch (outcome) {
      case Outcome.Decided decided -> done.apply(decided);
      case Outcome.NotFound() -> Reply.problem(ProofreadingProblems.NOT_FOUND);
      case Outcome.NotRead() -> Reply.problem(ProofreadingProblems.NOT_READ);
      case Outcome.NoSuchFinding(String id) ->
          Reply.problem(ProofreadingProblems.FINDING_NOT_FOUND.with(Map.of("findingId", id)));
      case Outcome.DecidedBefore(var mark) ->
          Reply.problem(
              ProofreadingProblems.FINDING_DECIDED.with(
                  Map.of(
                      "findingId", mark.findingId(),
                      "decided", WireTypes.kebab(mark.status()))));
      case Outcome.SuggestionNeeded(String id) ->
          Reply.problem(ProofreadingProblems.SUGGESTION_NEEDED.with(Map.of("findingId", id)));
      case Outcome.NotAtAPlace(String id) ->
          Reply.problem(ProofreadingProblems.NOT_AT_A_PLACE.with(Map.of("findingId", id)));
    };
  }

  private Reply ignores(DecideRequests.ListIgnores request, Call call) {
    Page<IgnoreLists.Entry> page =
        ignoreLists.of(call.caller().personId(), request.limit().orElse(LIMIT), request.cursor());
    return Reply.ok(new Page<>(page.items().stream().map(this::view).toList(), page.nextCursor()));
  }

  private IgnoreView view(IgnoreLists.Entry entry) {
    String rule = entry.ignored().rule();
    return new IgnoreView(
        entry.ignoreId(),
        rule,
        rules.has(rule) ? Optional.of(rules.get(rule).title()) : Optional.empty(),
        entry.ignored().original());
  }
}
