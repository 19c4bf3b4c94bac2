package org.openhpf.proofreading.office;

import static org.openhpf.edge.http.Role.ADMIN;
import static org.openhpf.edge.http.Role.OFFICER;
import static org.openhpf.edge.http.Role.STAFF;
import static org.openhpf.kernel.InvalidValue.require;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Field;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.kernel.Confidence;
import org.openhpf.proofreading.finding.FindingClass;
import org.openhpf.proofreading.finding.Rule;
import org.openhpf.proofreading.finding.RuleBook;
import org.openhpf.proofreading.finding.Severity;
import org.openhpf.proofreading.job.ProofreadingProblems;
import org.openhpf.proofreading.office.OfficeRequests.BannedWordView;
import org.openhpf.proofreading.office.OfficeRequests.PostView;
import org.openhpf.proofreading.office.OfficeRequests.RuleSwitchView;
import org.openhpf.proofreading.word.BannedWord;
import org.openhpf.proofreading.word.Post;

/** The routes of rules, and of what an office makes of them. */
public final class OfficeRoutes {
  private final Offices offices;
  private final ChangeSettings change;
  private final RuleBook rules;

  record RuleView(
      @Field(value = "Id", example = "punctuation.title-full-stop") String rule,
      @Field("What kind of fault") FindingClass category,
      @Field(value = "The same in Chinese", example = "标点") String categoryName,
      @Field(value = "In Chinese", example = "标题末尾用句号") String title,
      @Field("As its table says") Severity severity,
      @Field("In this office: off, warning or error") RuleSwitch severityHere,
      @Field(value = "Standard and clause", example = "GB/T 15834-2011 A.1") String clause,
      @Field("Where the rule was read") String source,
      @Field("How well that is known") Confidence confidence,
      @Field("Whether it may be put right without a person looking") boolean automatic) {}

  public OfficeRoutes(Offices offices, ChangeSettings change, RuleBook rules) {
    this.offices = offices;
    this.change = change;
    this.rules = rules;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.get("/v1/proofreading-rules", OfficeRequests.Nothing.class)
            .summary("All rules, with what this office makes of them")
            .roles(STAFF, OFFICER, ADMIN)
            .answersPageOf(RuleView.class)
            .to((request, call) -> rules()),
        Route.get("/v1/proofreading-settings", OfficeRequests.Nothing.class)
            .summary("This office's rules, words and posts")
            .roles(STAFF, OFFICER, ADMIN)
            .answers(200, OfficeRequests.Settings.class)
            .to((request, call) -> Reply.ok(view(offices.find(Offices.CENTRE)))),
        Route.put("/v1/proofreading-settings", OfficeRequests.Settings.class)
            .summary("Changes them as a whole; recorded")
            .roles(OFFICER, ADMIN)
            .bodyUpTo(1024 * 1024)
            .answers(200, OfficeRequests.Settings.class)
            .mayRefuse(ProofreadingProblems.SETTINGS_CHANGED)
            .to(this::change));
  }

  private Reply rules() {
    OfficeSettings here = offices.find(Offices.CENTRE);
    return Reply.ok(Page.of(rules.all().stream().map(rule -> view(rule, here)).toList()));
  }

  private static RuleView view(Rule rule, OfficeSettings here) {
    return new RuleView(
        rule.id(),
        rule.findingClass(),
        rule.findingClass().chinese(),
        rule.title(),
        rule.severity(),
        here.severity(rule)
            .map(severity -> RuleSwitch.valueOf(severity.name()))
            .orElse(RuleSwitch.OFF),
        rule.clause(),
        rule.source(),
        rule.confidence(),
        rule.automatic());
  }

  private Reply change(OfficeRequests.Settings request, Call call) {
    for (RuleSwitchView one : request.rules()) {
      require(rules.has(one.rule()), "rules", "没有这条规则，请从规则列表中选择");
    }
    return change
        .change(Offices.CENTRE, settings(request), call.caller().actorId(), call.caller().channel())
        .map(after -> Reply.ok(view(after)))
        .orElseGet(() -> Reply.problem(ProofreadingProblems.SETTINGS_CHANGED));
  }

  private static OfficeSettings settings(OfficeRequests.Settings request) {
    return new OfficeSettings(
        request.version(),
        request.rules().stream()
            .collect(Collectors.toMap(RuleSwitchView::rule, RuleSwitchView::severity)),
        new HashSet<>(request.words()),
        request.banned().stream()
            .map(
                one ->
                    new BannedWord(one.word(), one.instead().orElse(""), one.reason().orElse("")))
            .toList(),
        request.posts().orElse(List.of()).stream()
            .map(one -> new Post(one.name(), one.post(), one.from(), one.to(), one.order()))
            .toList());
  }

  private static OfficeRequests.Settings view(OfficeSettings settings) {
    return new OfficeRequests.Settings(
        settings.version(),
        settings.switches().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(one -> new RuleSwitchView(one.getKey(), one.getValue()))
            .toList(),
        settings.words().stream().sorted().toList(),
        settings.banned().stream()
            .map(one -> new BannedWordView(one.word(), said(one.instead()), said(one.reason())))
            .toList(),
        Optional.of(
            settings.posts().stream()
                .sorted(Comparator.comparingInt(Post::order))
                .map(one -> new PostView(one.name(), one.post(), one.from(), one.to(), one.order()))
                .toList()));
  }

  private static Optional<String> said(String text) {
    return Optional.of(text).filter(words -> !words.isEmpty());
  }
}
