package org.openhpf.intake.usage;

import static org.openhpf.edge.http.Role.ADMIN;
import static org.openhpf.edge.http.Role.OFFICER;
import static org.openhpf.kernel.InvalidValue.require;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Field;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.intake.document.IntakeRules;

/** The route that says how much the documents take and how fast they grow. */
public final class UsageRoutes {
  private static final int DAYS = 30;

  private final StorageUsage usage;
  private final IntakeRules rules;

  record AskUsage(
      @Field(value = "First day; absent: thirty days back", example = "2026-01-01")
          Optional<LocalDate> from,
      @Field(value = "Last day; absent: today", example = "2026-12-31") Optional<LocalDate> to) {}

  /** How much came and went, by day and kind, in all, and what there is. */
  record UsageView(
      @Field("First day") LocalDate from,
      @Field("Last day") LocalDate to,
      @Field("Days on which something came or went, by kind") List<UsageDay> items,
      @Field(value = "Bytes that came", example = "1048576") long addedBytes,
      @Field(value = "Objects that came", example = "3") long addedObjects,
      @Field(value = "Bytes that went", example = "0") long deletedBytes,
      @Field(value = "Objects that went", example = "0") long deletedObjects,
      @Field(value = "Bytes there are now; absent where the last day is past", example = "1048576")
          Optional<Long> usedBytes,
      @Field(value = "Objects there are now", example = "3") Optional<Long> usedObjects) {}

  public UsageRoutes(StorageUsage usage, IntakeRules rules) {
    this.usage = usage;
    this.rules = rules;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.get("/v1/storage-usage", AskUsage.class)
            .summary("Bytes and objects that came and went, by day and kind, and what there is")
            .roles(OFFICER, ADMIN)
            .answers(200, UsageView.class)
            .to(this::usage));
  }

  private Reply usage(AskUsage request, Call call) {
    LocalDate today = rules.today();
    LocalDate to = request.to().orElse(today);
    LocalDate from = request.from().orElse(to.minusDays(DAYS));
    require(!from.isAfter(to), "from", "起始日期不能晚于截止日期");
    require(
        ChronoUnit.DAYS.between(from, to) <= rules.longestUsageDays(),
        "from",
        "一次最多查询 " + rules.longestUsageDays() + " 天");
    StorageUsage.Stretch stretch = usage.between(from, to, !to.isBefore(today));
    List<UsageDay> days = stretch.days();
    return Reply.ok(
        new UsageView(
            from,
            to,
            days,
            days.stream().mapToLong(UsageDay::addedBytes).sum(),
            days.stream().mapToLong(UsageDay::addedObjects).sum(),
            days.stream().mapToLong(UsageDay::deletedBytes).sum(),
            days.stream().mapToLong(UsageDay::deletedObjects).sum(),
            stretch.used().map(StorageUsage.Used::bytes),
            stretch.used().map(StorageUsage.Used::objects)));
  }
}
