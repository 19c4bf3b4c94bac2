package org.openhpf.appointments.planning;

import org.openhpf.edge.http.Problem;

/** What officers are told when a plan is refused or not found. */
final class PlanningProblems {
  static final Problem DAY_ALREADY_OPEN =
      new Problem(409, "day-already-open", "该日已开放预约", "已开放或即将开放的日期不能更改时段，请选择更晚的开始日期。");
  static final Problem TOO_FAR_AHEAD =
      new Problem(409, "too-far-ahead", "开始日期太远", "该日距今超过一年，请核对日期。");
  static final Problem PLAN_EXISTS =
      new Problem(409, "slot-plan-exists", "同日已有方案", "该业务类别已有方案从同一天开始，请先删除该方案或另选开始日期。");
  static final Problem NO_SUCH_PLAN =
      new Problem(404, "no-such-slot-plan", "没有该时段方案", "请从时段方案列表中选择；基础方案不能删除。");

  private PlanningProblems() {}
}
