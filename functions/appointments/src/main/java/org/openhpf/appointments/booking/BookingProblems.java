package org.openhpf.appointments.booking;

import org.openhpf.edge.http.Problem;

/** What people are told when a booking is refused. */
public final class BookingProblems {
  public static final Problem NO_SUCH_BRANCH =
      new Problem(404, "no-such-branch", "没有这个管理部", "请从管理部列表中选择。");
  public static final Problem NO_SUCH_CATEGORY =
      new Problem(404, "no-such-category", "该管理部不办理此业务类别", "请从管理部的业务类别中选择。");
  public static final Problem NO_SUCH_SLOT =
      new Problem(409, "no-such-slot", "没有这个时段", "请从可预约时段中选择开始时间。");
  public static final Problem DAY_NOT_BOOKABLE =
      new Problem(409, "day-not-bookable", "该日期不可预约", "请选择可预约期内的工作日，不含当天。");
  public static final Problem BRANCH_CLOSED =
      new Problem(409, "branch-closed", "该管理部当日停办", "请选择其他日期或其他管理部。");
  public static final Problem SLOT_FULL =
      new Problem(409, "slot-full", "该时段已约满", "请选择其他时段或其他管理部，也可以加入候补。");
  public static final Problem ALREADY_BOOKED =
      new Problem(409, "already-booked", "您在该业务类别已有预约", "每人每个业务类别同时只能有一个预约，请先办理或取消原预约，也可以改期。");
  public static final Problem BOOKING_PAUSED =
      new Problem(409, "booking-paused", "预约已暂停", "多次爽约后预约暂停一段时间；如有特殊情况可以申诉。");
  public static final Problem CANCELLED_TOO_OFTEN =
      new Problem(409, "cancelled-too-often", "今天取消次数过多", "今天在该业务类别取消的预约过多，请明天起再预约。");
  public static final Problem NO_SUCH_APPOINTMENT =
      new Problem(404, "no-such-appointment", "没有找到该预约", "请从我的预约列表中选择。");
  public static final Problem ROLES_MIXED =
      new Problem(400, "roles-mixed", "一次请求只能使用一种身份", "查询本人预约与凭取号凭证查询不能同时进行，请分别提交。");
  public static final Problem TOO_LATE_TO_CANCEL =
      new Problem(409, "too-late-to-cancel", "已过取消时限", "请在预约开始前规定的时间内取消。");
  public static final Problem TOO_LATE_TO_RESCHEDULE =
      new Problem(409, "too-late-to-reschedule", "已过改期时限", "请在预约开始前规定的时间内改期。");
  public static final Problem TOO_LATE_TO_RESTORE =
      new Problem(409, "too-late-to-restore", "已过恢复时限", "取消后须在规定的时间内恢复，请重新预约。");
  public static final Problem MOVED_TOO_OFTEN =
      new Problem(409, "moved-too-often", "改期次数已用完", "请按现在的时间到场，或取消后重新预约。");
  public static final Problem APPOINTMENT_NOT_OPEN =
      new Problem(409, "appointment-not-open", "该预约已不能变更", "预约已取消、已取号或已过期，请在预约记录中查看。");

  private BookingProblems() {}
}
