package org.openhpf.appointments.closing;

import org.openhpf.edge.http.Problem;

/** What officers are told when a closure is refused or not found. */
final class ClosingProblems {
  static final Problem DAY_CANNOT_CLOSE =
      new Problem(409, "day-cannot-close", "该日不能停办", "请选择今天或以后的工作日。");
  static final Problem ALREADY_CLOSED =
      new Problem(409, "already-closed", "该日已停办", "该管理部当日已由他人或以其他原因停办，请查看停办进度。");
  static final Problem NO_SUCH_CLOSURE =
      new Problem(404, "no-such-closure", "没有该停办记录", "请从停办列表中选择。");

  static final Problem TOO_LATE_TO_REOPEN =
      new Problem(409, "too-late-to-reopen", "已不能恢复办公", "停办当天及以后不能恢复办公；现场办理请按大厅安排。");

  private ClosingProblems() {}
}
