package org.openhpf.appointments;

import org.openhpf.edge.http.Problem;

/** What people are told when a booking is refused. */
final class BookingProblems {
  static final Problem NO_SUCH_BRANCH =
      new Problem(404, "no-such-branch", "没有这个管理部", "请从管理部列表中选择。");
  static final Problem NO_SUCH_CATEGORY =
      new Problem(404, "no-such-category", "该管理部不办理此业务类别", "请从管理部的业务类别中选择。");
  static final Problem NO_SUCH_SLOT = new Problem(409, "no-such-slot", "没有这个时段", "请从可预约时段中选择开始时间。");
  static final Problem DAY_NOT_BOOKABLE =
      new Problem(409, "day-not-bookable", "该日期不可预约", "请选择可预约期内的工作日，不含当天。");
  static final Problem SLOT_FULL = new Problem(409, "slot-full", "该时段已约满", "请选择其他时段或其他管理部。");
  static final Problem ALREADY_BOOKED =
      new Problem(409, "already-booked", "您在该业务类别已有预约", "每人每个业务类别同时只能有一个预约，请先办理或取消原预约。");
  static final Problem NO_SUCH_APPOINTMENT =
      new Problem(404, "no-such-appointment", "没有找到该预约", "请从我的预约列表中选择。");
  static final Problem TOO_LATE_TO_CANCEL =
      new Problem(409, "too-late-to-cancel", "已过取消时限", "请在预约开始前规定的时间内取消。");

  private BookingProblems() {}
}
