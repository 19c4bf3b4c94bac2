package org.openhpf.reviews.statistics;

import static org.openhpf.edge.http.Role.ADMIN;
import static org.openhpf.edge.http.Role.OFFICER;
import static org.openhpf.kernel.InvalidValue.require;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Field;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.edge.http.WireTypes;

/** The route that says whether the counters are what the events come to. */
public final class RecountRoutes {
  private static final int LIMIT = 31;

  private final Recounts recounts;

  record AskRecounts(
      @Field(value = "Most of a page", min = 1, max = 100) Optional<Integer> limit,
      @Field("nextCursor of the page before") Optional<String> cursor) {}

  record RecountDifferenceView(
      @Field(value = "month, matter, branch, channel, cause or day", example = "matter") String by,
      @Field(value = "Month or day", example = "2026-11") String period,
      @Field(value = "Which number", example = "1012.a5") String name,
      @Field(value = "As counted", example = "41") long counted,
      @Field(value = "As the events say", example = "42") long recounted) {}

  record RecountView(
      @Field("Day on which it ran") LocalDate day,
      @Field("When it ended") Instant recountedAt,
      @Field(value = "agrees, differs, or waiting: counters moved", example = "agrees")
          String status,
      @Field(value = "Events of its window that were counted", example = "81000") long counted,
      @Field(value = "Events of its window", example = "81000") long recounted,
      @Field("What differs, the first hundred") List<RecountDifferenceView> differences) {}

  public RecountRoutes(Recounts recounts) {
    this.recounts = recounts;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.get("/v1/reviews/recounts", AskRecounts.class)
            .summary("Whether counters and events agree, day by day, newest first")
            .roles(OFFICER, ADMIN)
            .answersPageOf(RecountView.class)
            .to(this::list));
  }

  private Reply list(AskRecounts request, Call call) {
    request
        .cursor()
        .ifPresent(
            cursor -> require(cursor.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"), "cursor", "分页标记无效"));
    Page<Recount> page = recounts.list(request.limit().orElse(LIMIT), request.cursor());
    return Reply.ok(
        new Page<>(page.items().stream().map(RecountRoutes::view).toList(), page.nextCursor()));
  }

  private static RecountView view(Recount recount) {
    return new RecountView(
        recount.day(),
        recount.recountedAt(),
        WireTypes.kebab(recount.status()),
        recount.counted(),
        recount.recounted(),
        recount.differences().stream()
            .map(
                one ->
                    new RecountDifferenceView(
                        one.by(), one.period(), one.name(), one.counted(), one.recounted()))
            .toList());
  }
}
