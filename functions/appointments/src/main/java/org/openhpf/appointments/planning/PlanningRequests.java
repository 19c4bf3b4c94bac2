package org.openhpf.appointments.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Field;
import org.openhpf.kernel.InvalidValue;

/** What the routes of planning take. */
final class PlanningRequests {
  private PlanningRequests() {}

  record PlanSlots(
      @Field(value = "Branch", example = "tianhe", maxLength = 40) String branchId,
      @Field(value = "Category; absent: all without a plan of their own", maxLength = 40)
          Optional<String> category,
      @Field(value = "First day, after the day that opens next", example = "2026-12-10")
          LocalDate from,
      @Field(value = "Last day; absent: until another plan begins", example = "2026-12-31")
          Optional<LocalDate> to,
      @Field("Sessions of a day, none within another") List<Session> sessions) {
    private static final int MOST_SESSIONS = 6;

    /**
     * @throws InvalidValue if it ends before it begins, or a session is none or overlaps another
     */
    void requireWhole() {
      InvalidValue.require(to.map(last -> !last.isBefore(from)).orElse(true), "to", "结束日期不能早于开始日期");
      InvalidValue.require(
          !sessions.isEmpty() && sessions.size() <= MOST_SESSIONS,
          "sessions",
          "请填写 1 至 " + MOST_SESSIONS + " 个办理时段");
      for (int i = 0; i < sessions.size(); i++) {
        Session session = sessions.get(i);
        InvalidValue.require(
            session.isWhole(), "sessions[" + i + "].closes", "结束时间须晚于开始时间，且至少容纳一个预约时段");
        InvalidValue.require(
            sessions.subList(0, i).stream().noneMatch(session::overlaps),
            "sessions[" + i + "].opens",
            "与其他办理时段重叠");
      }
    }
  }

  record ListPlans(@Field(value = "Branch", example = "tianhe", maxLength = 40) String branchId) {}

  record OnePlan(
      @Field(value = "Branch", example = "tianhe", maxLength = 40) String branchId,
      @Field(value = "Id of an own plan", example = "2026-12-10.loan", maxLength = 60)
          String planId) {}

  record SetQuota(
      @Field(value = "Branch", example = "tianhe", maxLength = 40) String branchId,
      @Field(value = "A day that can be booked", example = "2026-11-30") LocalDate date,
      @Field(value = "Category", example = "loan", maxLength = 40) String category,
      @Field(value = "Start of a slot; absent: all of the day", example = "09:00")
          Optional<LocalTime> startTime,
      @Field(value = "Places of each slot", example = "12", min = 0, max = 1000) int capacity) {}

  record SeeLoad(
      @Field(value = "Branch", example = "tianhe", maxLength = 40) String branchId,
      @Field(value = "Day", example = "2026-11-30") LocalDate date) {}

  record Recommend(
      @Field(value = "Category", example = "loan", maxLength = 40) String category,
      @Field(
              value = "Where somebody is: latitude,longitude in degrees (WGS 84)",
              example = "23.1246,113.3612",
              maxLength = 40)
          Optional<String> near,
      @Field(value = "The first day that suits; absent: the first there is", example = "2026-11-30")
          Optional<LocalDate> from,
      @Field(value = "Most items", example = "10", min = 1, max = 50) Optional<Integer> limit) {}
}
