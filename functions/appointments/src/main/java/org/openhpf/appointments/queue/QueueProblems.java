package org.openhpf.appointments.queue;

import org.openhpf.appointments.booking.BookingProblems;
import org.openhpf.edge.http.Problem;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Reply;
import org.openhpf.kernel.ChinaTime;

/** What people are told when a wish about a ticket is refused. */
public final class QueueProblems {
  public static final Problem TOO_EARLY_TO_CHECK_IN =
      new Problem(409, "too-early-to-check-in", "未到签到时间", "请在预约开始前规定的时间内签到取号。");
  public static final Problem TOO_LATE_TO_CHECK_IN =
      new Problem(409, "too-late-to-check-in", "已过签到时间", "可以现场取号，或重新预约。");
  public static final Problem CHECK_IN_ON_OTHER_DAY =
      new Problem(409, "check-in-on-other-day", "预约不在今天", "请在预约当天签到取号。");
  public static final Problem CHECK_IN_AT_OTHER_BRANCH =
      new Problem(409, "check-in-at-other-branch", "预约不在本管理部", "请到预约的管理部签到，或在本管理部现场取号。");
  public static final Problem NO_APPOINTMENT_TODAY =
      new Problem(
          404,
          "no-appointment-today",
          "没有查到今天的预约",
          "按身份证号只能查到家人代为预约的时段；本人预约的，请输入取号凭证签到；没有预约的，请现场取号。");
  public static final Problem NOT_A_WORKING_DAY =
      new Problem(409, "not-a-working-day", "今天不办公", "请在工作日取号，也可以预约。");
  public static final Problem OUTSIDE_TICKET_HOURS =
      new Problem(409, "outside-ticket-hours", "不在取号时间内", "请在取号时间内取号，也可以预约。");
  public static final Problem NO_WINDOW =
      new Problem(409, "no-window", "该业务类别今天没有窗口", "请选择其他管理部，或致电服务热线。");
  public static final Problem WALK_INS_FULL =
      new Problem(409, "walk-ins-full", "今天的现场号已取完", "请预约其他日期，或选择其他管理部。");
  public static final Problem TICKET_OPEN =
      new Problem(409, "ticket-open", "该业务类别已有未办结的号", "每人每个业务类别同时只能有一个号，请等候叫号。");
  public static final Problem NO_SUCH_TICKET =
      new Problem(404, "no-such-ticket", "没有找到该号", "请检查编号，或重新取号。");
  public static final Problem NO_SUCH_WINDOW =
      new Problem(404, "no-such-window", "该管理部没有这个窗口", "请检查窗口号。");
  public static final Problem WINDOW_BUSY =
      new Problem(409, "window-busy", "窗口正在办理", "请先将已叫的号办结或过号，再叫下一位。");
  public static final Problem NOBODY_WAITING =
      new Problem(409, "nobody-waiting", "没有人等候", "本窗口的业务类别目前没有人等候。");
  public static final Problem NOBODY_CALLED =
      new Problem(409, "nobody-called", "窗口没有叫号", "请先叫号，再重呼。");
  public static final Problem OWN_CASE =
      new Problem(403, "own-ticket", "不能办理本人的号", "工作人员不能叫号或办理自己的号，请由其他窗口办理。");
  public static final Problem TICKET_NOT_CALLED =
      new Problem(409, "ticket-not-called", "该号不在办理中", "只有已叫的号可以办结或过号。");
  public static final Problem TICKET_NOT_WAITING =
      new Problem(409, "ticket-not-waiting", "该号已被叫到", "已叫到或已办结的号不能放弃，请到窗口办理。");
  public static final Problem TICKET_NOT_PASSED =
      new Problem(409, "ticket-not-passed", "该号没有过号", "只有过号的号可以返回。");
  public static final Problem TOO_LATE_TO_RETURN =
      new Problem(409, "too-late-to-return", "过号时间太久", "请重新取号。");
  public static final Problem PASSED_TOO_OFTEN =
      new Problem(409, "passed-too-often", "过号次数太多", "请重新取号。");

  private QueueProblems() {}

  /** What a check-in may be refused for, at home or at the hall. */
  static Problem[] ofCheckIn() {
    return new Problem[] {
      BookingProblems.NO_SUCH_APPOINTMENT,
      BookingProblems.APPOINTMENT_NOT_OPEN,
      BookingProblems.NO_SUCH_BRANCH,
      BookingProblems.BRANCH_CLOSED,
      CHECK_IN_ON_OTHER_DAY,
      TOO_EARLY_TO_CHECK_IN,
      TOO_LATE_TO_CHECK_IN,
      NO_WINDOW,
      TICKET_OPEN
    };
  }

  /** Why it is not as wished. */
  static Reply refusal(QueueOutcome outcome) {
    return switch (outcome) {
      case QueueOutcome.Done done -> throw new IllegalArgumentException("it is done");
      case QueueOutcome.NoSuchBranch() -> Reply.problem(BookingProblems.NO_SUCH_BRANCH);
      case QueueOutcome.NoSuchCategory() -> Reply.problem(BookingProblems.NO_SUCH_CATEGORY);
      case QueueOutcome.NoSuchAppointment() -> Reply.problem(BookingProblems.NO_SUCH_APPOINTMENT);
      case QueueOutcome.NoAppointmentToday() -> Reply.problem(NO_APPOINTMENT_TODAY);
      case QueueOutcome.NoSuchWindow() -> Reply.problem(NO_SUCH_WINDOW);
      case QueueOutcome.NoSuchTicket() -> Reply.problem(NO_SUCH_TICKET);
      case QueueOutcome.BranchClosed() -> Reply.problem(BookingProblems.BRANCH_CLOSED);
      case QueueOutcome.RequestKeyReused() -> Reply.problem(Problems.IDEMPOTENCY_KEY_REUSED);
      case QueueOutcome.AppointmentNotOpen(var status) ->
          Reply.problem(BookingProblems.APPOINTMENT_NOT_OPEN);
      case QueueOutcome.TooEarly(var from) ->
          Reply.problem(TOO_EARLY_TO_CHECK_IN.because("请从 " + ChinaTime.format(from) + " 起签到取号。"));
      case QueueOutcome.TooLate(var until) ->
          Reply.problem(
              TOO_LATE_TO_CHECK_IN.because("签到截至 " + ChinaTime.format(until) + "；可以现场取号，或重新预约。"));
      case QueueOutcome.OtherDay(var date) ->
          Reply.problem(CHECK_IN_ON_OTHER_DAY.because("预约日期是 " + date + "，请在当天签到取号。"));
      case QueueOutcome.OtherBranch(var branchId) -> Reply.problem(CHECK_IN_AT_OTHER_BRANCH);
      case QueueOutcome.NotAWorkingDay(var next) ->
          Reply.problem(NOT_A_WORKING_DAY.because("下一个工作日是 " + next + "，也可以预约。"));
      case QueueOutcome.OutsideHours(var hours) ->
          Reply.problem(
              hours.isEmpty()
                  ? OUTSIDE_TICKET_HOURS
                  : OUTSIDE_TICKET_HOURS.because(
                      "今天的取号时间："
                          + String.join(
                              "、", hours.stream().map(h -> h.opens() + "–" + h.closes()).toList())
                          + "。"));
      case QueueOutcome.NoWindow() -> Reply.problem(NO_WINDOW);
      case QueueOutcome.WalkInsFull() -> Reply.problem(WALK_INS_FULL);
      case QueueOutcome.TicketOpen(var number, var branchId, var ticketId) ->
          at(TICKET_OPEN.because("已有未办结的号 " + number + "，请等候叫号；不再需要时可以放弃该号。"), ticketId.orElse(""));
      case QueueOutcome.WindowBusy(var number, var ticketId) ->
          at(WINDOW_BUSY.because("请先将 " + number + " 办结或过号，再叫下一位。"), ticketId);
      case QueueOutcome.NobodyWaiting() -> Reply.problem(NOBODY_WAITING);
      case QueueOutcome.NobodyCalled() -> Reply.problem(NOBODY_CALLED);
      case QueueOutcome.OwnCase() -> Reply.problem(OWN_CASE);
      case QueueOutcome.NotCalled(var status) -> Reply.problem(TICKET_NOT_CALLED);
      case QueueOutcome.NotGivenUp(var status) -> Reply.problem(TICKET_NOT_WAITING);
      case QueueOutcome.NotPassed(var status) -> Reply.problem(TICKET_NOT_PASSED);
      case QueueOutcome.ReturnTooLate(var until) ->
          Reply.problem(
              TOO_LATE_TO_RETURN.because("过号后须在 " + ChinaTime.format(until) + " 之前返回，请重新取号。"));
      case QueueOutcome.PassedTooOften(int passes) ->
          Reply.problem(PASSED_TOO_OFTEN.because("已过号 " + passes + " 次，请重新取号。"));
    };
  }

  private static Reply at(Problem problem, String ticketId) {
    Reply reply = Reply.problem(problem);
    return ticketId.isEmpty() ? reply : reply.with("location", "/v1/tickets/" + ticketId);
  }
}
