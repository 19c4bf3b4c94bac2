package org.openhpf.province.reconciliation;

import static org.openhpf.edge.http.Role.ADMIN;
import static org.openhpf.edge.http.Role.OFFICER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Field;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;

/** The routes by which officers see how the platform's records and ours differed. */
public final class ReconciliationRoutes {
  private static final int LIMIT = 50;

  private final String path;
  private final Reconciliations reconciliations;

  record ListReconciliations(
      @Field(value = "Most entries of a page", min = 1, max = 100) Optional<Integer> limit,
      @Field("nextCursor of the page before") Optional<String> cursor) {}

  record OneReconciliation(
      @Field("The day it was made on") LocalDate day,
      @Field(value = "Most differences of a page", min = 1, max = 100) Optional<Integer> limit,
      @Field("nextCursor of the page before") Optional<String> cursor) {}

  /** A comparison. */
  record ReconciliationView(
      @Field("The day it was made on") LocalDate day,
      @Field("First day of the records compared") LocalDate from,
      @Field("Last day of them") LocalDate to,
      Instant startedAt,
      @Field("Absent while it goes on") Optional<Instant> finishedAt,
      @Field("Records the platform is known to have") int here,
      @Field("Records it has") int there,
      int differences,
      @Field("Records sent again for it") int sentAgain) {
    static ReconciliationView of(Reconciliation one) {
      return new ReconciliationView(
          one.day(),
          one.from(),
          one.to(),
          one.startedAt(),
          one.finishedAt(),
          one.here(),
          one.there(),
          one.differences(),
          one.sentAgain());
    }
  }

  /** A record that differs. */
  record DifferenceView(
      @Field("The record's day") LocalDate day,
      String recordId,
      Difference.Kind kind,
      @Field("In Chinese") String kindName,
      @Field("The version the platform said it has") Optional<Long> here,
      @Field("The version it has") Optional<Long> there,
      @Field("Whether it was sent again") boolean sentAgain) {
    static DifferenceView of(Difference one) {
      return new DifferenceView(
          one.day(),
          one.recordId(),
          one.kind(),
          one.kind().title(),
          one.here(),
          one.there(),
          one.sentAgain());
    }
  }

  /** A comparison and a page of what differs. */
  record ReconciliationReportView(
      ReconciliationView reconciliation,
      List<DifferenceView> items,
      @Field("Give it as cursor to read on; absent on the last page")
          Optional<String> nextCursor) {}

  /**
   * @param base such as {@code case}: {@code /v1/case-reconciliations}
   */
  public ReconciliationRoutes(String base, Reconciliations reconciliations) {
    this.path = "/v1/" + base + "-reconciliations";
    this.reconciliations = reconciliations;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.get(path, ListReconciliations.class)
            .summary("Comparisons with the province's platform, newest first")
            .roles(OFFICER, ADMIN)
            .answersPageOf(ReconciliationView.class)
            .to(this::list),
        Route.get(path + "/{day}", OneReconciliation.class)
            .summary("A comparison, and the records that differ")
            .roles(OFFICER, ADMIN)
            .answers(200, ReconciliationReportView.class)
            .mayRefuse(Problems.NOT_FOUND)
            .to(this::show));
  }

  private Reply list(ListReconciliations request, Call call) {
    Page<Reconciliation> page =
        reconciliations.list(request.limit().orElse(LIMIT), request.cursor());
    return Reply.ok(
        new Page<>(page.items().stream().map(ReconciliationView::of).toList(), page.nextCursor()));
  }

  private Reply show(OneReconciliation request, Call call) {
    return reconciliations
        .find(request.day())
        .map(found -> report(found, request))
        .orElseGet(() -> Reply.problem(Problems.NOT_FOUND));
  }

  private Reply report(Reconciliation found, OneReconciliation request) {
    Page<Difference> page =
        reconciliations.differences(found.day(), request.limit().orElse(LIMIT), request.cursor());
    return Reply.ok(
        new ReconciliationReportView(
            ReconciliationView.of(found),
            page.items().stream().map(DifferenceView::of).toList(),
            page.nextCursor()));
  }
}
