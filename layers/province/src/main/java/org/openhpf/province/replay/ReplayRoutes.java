package org.openhpf.province.replay;

import static org.openhpf.edge.http.Role.ADMIN;
import static org.openhpf.edge.http.Role.OFFICER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Caller;
import org.openhpf.edge.http.Field;
import org.openhpf.edge.http.Problem;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.province.delivery.Days;

/** The routes by which officers have the records of some days sent again. */
public final class ReplayRoutes {
  static final Problem TOO_MANY_DAYS =
      new Problem(422, "too-many-days", "日期范围过长", "请缩短日期范围，分几次重新报送。");

  private final String path;
  private final OrderReplay orderReplay;
  private final Replays replays;

  record OrderRequest(
      @Field("First day of the records") LocalDate from,
      @Field("Last day of the records, included") LocalDate to) {
    OrderRequest {
      new Days(from, to);
    }
  }

  record OneReplay(@Field(value = "The replay", maxLength = 64) String replayId) {}

  /** A replay and how far it is. */
  record ReplayView(
      String replayId,
      LocalDate from,
      LocalDate to,
      @Field("Whether all of it is on its way") boolean finished,
      @Field("Days that are done") long daysDone,
      @Field("All its days") long days,
      @Field("Records put on their way so far") int records,
      Instant requestedAt,
      Instant changedAt) {
    static ReplayView of(Replay replay) {
      return new ReplayView(
          replay.replayId(),
          replay.from(),
          replay.to(),
          replay.isFinished(),
          replay.daysDone(),
          new Days(replay.from(), replay.to()).count(),
          replay.records(),
          replay.requestedAt(),
          replay.changedAt());
    }
  }

  /**
   * @param base such as {@code case}: {@code /v1/case-deliveries/replays}
   */
  public ReplayRoutes(String base, OrderReplay orderReplay, Replays replays) {
    this.path = "/v1/" + base + "-deliveries/replays";
    this.orderReplay = orderReplay;
    this.replays = replays;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.post(path, OrderRequest.class)
            .summary("Sends the records of some days again; what is held stays held")
            .roles(OFFICER, ADMIN)
            .idempotent()
            .answers(202, ReplayView.class)
            .mayRefuse(TOO_MANY_DAYS, Problems.IDEMPOTENCY_KEY_REUSED)
            .to(this::order),
        Route.get(path + "/{replayId}", OneReplay.class)
            .summary("How far a replay is")
            .roles(OFFICER, ADMIN)
            .answers(200, ReplayView.class)
            .mayRefuse(Problems.NOT_FOUND)
            .to(this::show));
  }

  private Reply order(OrderRequest request, Call call) {
    Caller caller = call.caller();
    return switch (orderReplay.order(
        new Days(request.from(), request.to()),
        call.requestKey(),
        caller.actorId(),
        caller.channel())) {
      case OrderReplay.Outcome.Done(Replay replay) ->
          new Reply(
              202,
              Map.of("location", path + "/" + replay.replayId()),
              Optional.of(ReplayView.of(replay)));
      case OrderReplay.Outcome.KeyReused() -> Reply.problem(Problems.IDEMPOTENCY_KEY_REUSED);
      case OrderReplay.Outcome.TooLong(int most) ->
          Reply.problem(TOO_MANY_DAYS.because("一次最多重新报送 %d 天，请分几次办理。".formatted(most)));
    };
  }

  private Reply show(OneReplay request, Call call) {
    return replays
        .find(request.replayId())
        .map(replay -> Reply.ok(ReplayView.of(replay)))
        .orElseGet(() -> Reply.problem(Problems.NOT_FOUND));
  }
}
