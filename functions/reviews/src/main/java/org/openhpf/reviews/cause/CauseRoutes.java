package org.openhpf.reviews.cause;

import static org.openhpf.edge.http.Role.ADMIN;
import static org.openhpf.edge.http.Role.OFFICER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Field;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.kernel.Matters;
import org.openhpf.reviews.level.DetailCode;
import org.openhpf.reviews.level.ReviewCodes;
import org.openhpf.reviews.statistics.Counters;
import org.openhpf.reviews.statistics.Dimension;
import org.openhpf.reviews.statistics.Months;
import org.openhpf.reviews.statistics.Names;
import org.openhpf.reviews.statistics.StatisticsRules;
import org.openhpf.reviews.statistics.Tally;

/** The route of the cause board. */
public final class CauseRoutes {
  private final Counters counters;
  private final Names names;
  private final ReviewCodes codes;
  private final StatisticsRules rules;

  record AskCauses(
      @Field(value = "First month; absent: the last one", example = "2026-10")
          Optional<String> from,
      @Field(value = "Last month; absent: this one", example = "2026-11") Optional<String> to,
      @Field(value = "Of this matter alone", example = "3031") Optional<String> matter,
      @Field(value = "Of this branch alone", example = "tianhe") Optional<String> branchId) {}

  record CauseView(
      @Field(value = "Detail code, matter or branch", example = "212") String key,
      @Field(value = "Its name", example = "预约后到现场仍需重新取号、排队") String name,
      @Field(value = "In these months", example = "7") long now,
      @Field(value = "In as many months before", example = "4") long before,
      @Field(value = "now less before", example = "3") long change) {}

  record RisenCauseView(
      @Field(value = "Matter", example = "3031") String matter,
      @Field("Its name") String matterName,
      @Field(value = "Branch", example = "tianhe") String branchId,
      @Field("Its name") String branchName,
      @Field(value = "Detail code; text: in words alone", example = "212") String code,
      @Field("Its text") String codeText,
      @Field(value = "In these months", example = "7") long now,
      @Field(value = "In as many months before", example = "4") long before,
      @Field(value = "now less before", example = "3") long change) {}

  record CauseMonthsView(
      @Field(value = "First month", example = "2026-09") String from,
      @Field(value = "Last month", example = "2026-10") String to) {}

  record CauseBoardView(
      @Field(value = "First month", example = "2026-11") String from,
      @Field(value = "Last month", example = "2026-11") String to,
      @Field("As many months before") CauseMonthsView before,
      @Field(value = "Negative reviews, but those found not valid", example = "12") long negatives,
      @Field(value = "The same, before", example = "9") long negativesBefore,
      @Field("By reason; a review may give several") List<CauseView> byCode,
      @Field("By matter") List<CauseView> byMatter,
      @Field("By branch") List<CauseView> byBranch,
      @Field("What rose most") List<RisenCauseView> risen) {}

  public CauseRoutes(Counters counters, Names names, ReviewCodes codes, StatisticsRules rules) {
    this.counters = counters;
    this.names = names;
    this.codes = codes;
    this.rules = rules;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.get("/v1/reviews/causes", AskCauses.class)
            .summary("Why reviews were negative, by reason, matter and branch, now and before")
            .roles(OFFICER, ADMIN)
            .answers(200, CauseBoardView.class)
            .to(this::causes));
  }

  private Reply causes(AskCauses request, Call call) {
    Months months = Months.asked(request.from(), request.to(), rules, 0);
    Months before = months.before();
    Tally tally =
        counters.between(Dimension.CAUSE, before.from().toString(), months.to().toString());
    var board = new CauseBoard(tally, months, request.matter(), request.branchId());
    Map<String, String> branches = names.branches();
    Function<String, String> matterName = code -> matter(code, months);
    Function<String, String> branchName = id -> branches.getOrDefault(id, id);
    return Reply.ok(
        new CauseBoardView(
            months.from().toString(),
            months.to().toString(),
            new CauseMonthsView(before.from().toString(), before.to().toString()),
            board.negatives().now(),
            board.negatives().before(),
            views(board.byCode(), this::text),
            views(board.byMatter(), matterName),
            views(board.byBranch(), branchName),
            board.risen(rules.risen()).stream()
                .map(
                    risen ->
                        new RisenCauseView(
                            risen.key().matter(),
                            matterName.apply(risen.key().matter()),
                            risen.key().branchId(),
                            branchName.apply(risen.key().branchId()),
                            risen.key().code(),
                            text(risen.key().code()),
                            risen.now(),
                            risen.before(),
                            risen.change()))
                .toList()));
  }

  private static List<CauseView> views(
      List<Change<String>> changes, Function<String, String> name) {
    return changes.stream()
        .map(
            one ->
                new CauseView(
                    one.key(), name.apply(one.key()), one.now(), one.before(), one.change()))
        .toList();
  }

  private String text(String code) {
    return code.equals(Cause.IN_WORDS)
        ? "未选原因，以文字说明"
        : codes.find(code).map(DetailCode::text).orElse(code);
  }

  private static String matter(String code, Months months) {
    return Matters.centre()
        .find(code, months.to().atEndOfMonth())
        .map(matter -> matter.name())
        .orElse(code);
  }
}
