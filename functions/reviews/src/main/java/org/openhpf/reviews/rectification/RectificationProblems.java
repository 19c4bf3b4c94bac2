package org.openhpf.reviews.rectification;

import java.time.LocalDate;
import java.util.Map;
import org.openhpf.edge.http.Problem;
import org.openhpf.edge.http.Problems;

/** What people are told when a step of a rectification cannot be taken. */
final class RectificationProblems {
  static final Problem NO_SUCH_RECTIFICATION =
      new Problem(404, "no-such-rectification", "没有找到该差评整改", "请从列表中选择。");
  static final Problem OWN_SERVICE =
      new Problem(403, "rectification-of-own-service", "不能处理涉及本人的差评", "您是该次服务的经办人或评价人，请由其他人员处理。");
  static final Problem HANDLER_SERVED =
      new Problem(409, "handler-served", "不能分派给涉及该次服务的人员", "请选择经办人、评价人以外的人员。");
  static final Problem RECTIFICATION_CHANGED =
      new Problem(409, "rectification-changed", "整改已有变化", "您查看之后有了新的处理，请刷新后再操作。");
  static final Problem STEP_NOT_NOW =
      new Problem(409, "step-not-now", "当前状态不能进行此操作", "请刷新后按页面提示的步骤处理。");
  static final Problem REVIEWER_NOT_NAMED =
      new Problem(409, "reviewer-not-named", "评价人未实名，无法联系", "该评价为匿名评价，请直接核实整改并回复，评价人可在本人评价中查看。");
  static final Problem CALL_BACK_NEEDED =
      new Problem(409, "call-back-needed", "办结前须回访", "请先回访评价人并记录结果；多次未接通的，逐次记录后可以办结。");
  static final Problem SECOND_OFFICER_NEEDED =
      new Problem(403, "second-officer-needed", "须由另一名主管复核", "提出核实不成立的人员不能复核，请由其他业务主管决定。");
  static final Problem PLAN_OUT_OF_BOUNDS =
      new Problem(409, "plan-out-of-bounds", "整改完成日期不在允许的范围内", "请选择今天至最迟完成日期之间的日期。");
  static final Problem SECOND_REVIEW_NOT_OPEN =
      new Problem(409, "second-review-not-open", "现在不能再次评价", "整改办结后的规定期限内可以再次评价；如有异议请拨打 12329。");
  static final Problem REVIEWED_AGAIN_BEFORE =
      new Problem(409, "reviewed-again-before", "您已再次评价", "每次整改只能再次评价一次；如仍不满意，请拨打 12329。");

  private RectificationProblems() {}

  /** What an officer is told. */
  static Problem of(MoveOutcome refusal) {
    return switch (refusal) {
      case MoveOutcome.Moved moved -> throw new IllegalArgumentException("no refusal");
      case MoveOutcome.NoSuchRectification() -> NO_SUCH_RECTIFICATION;
      case MoveOutcome.OwnService() -> OWN_SERVICE;
      case MoveOutcome.HandlerServed() -> HANDLER_SERVED;
      case MoveOutcome.Changed(int version) -> changed(version);
      case MoveOutcome.NotNow(RectificationStatus status) ->
          STEP_NOT_NOW.because("该整改目前为“" + status.chinese() + "”，请刷新后按页面提示的步骤处理。");
      case MoveOutcome.ReviewerNotNamed() -> REVIEWER_NOT_NAMED;
      case MoveOutcome.CallBackNeeded() -> CALL_BACK_NEEDED;
      case MoveOutcome.SameOfficer() -> SECOND_OFFICER_NEEDED;
      case MoveOutcome.PlanOutOfBounds(LocalDate latest) ->
          PLAN_OUT_OF_BOUNDS.because("请选择今天至 " + latest + " 之间的日期。");
      case MoveOutcome.RequestKeyReused() -> Problems.IDEMPOTENCY_KEY_REUSED;
    };
  }

  static Problem changed(int version) {
    return RECTIFICATION_CHANGED.with(Map.of("version", version));
  }
}
