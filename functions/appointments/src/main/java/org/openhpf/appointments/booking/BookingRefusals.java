package org.openhpf.appointments.booking;

import org.openhpf.edge.http.Problem;
import org.openhpf.edge.http.Problems;
import org.openhpf.edge.http.Reply;
import org.openhpf.kernel.ChinaTime;

/** Why nothing was booked or changed, in words a citizen can act on. */
public final class BookingRefusals {
  private BookingRefusals() {}

  /**
   * @param tooLate what was wanted too late
   */
  public static Reply of(BookingOutcome outcome, Problem tooLate) {
    return switch (outcome) {
      case BookingOutcome.Booked booked -> throw new IllegalArgumentException("it is booked");
      case BookingOutcome.NoSuchBranch() -> Reply.problem(BookingProblems.NO_SUCH_BRANCH);
      case BookingOutcome.NoSuchCategory() -> Reply.problem(BookingProblems.NO_SUCH_CATEGORY);
      case BookingOutcome.DayNotBookable(var first, var last) ->
          Reply.problem(
              BookingProblems.DAY_NOT_BOOKABLE.because(
                  "可预约 " + first + " 至 " + last + " 之间的工作日，请在其中选择。"));
      case BookingOutcome.NoSuchSlot() -> Reply.problem(BookingProblems.NO_SUCH_SLOT);
      case BookingOutcome.BranchClosed() -> Reply.problem(BookingProblems.BRANCH_CLOSED);
      case BookingOutcome.SlotFull(int open) ->
          Reply.problem(
              open == 0
                  ? BookingProblems.SLOT_FULL
                  : BookingProblems.SLOT_FULL.because("该时段仅余 " + open + " 个名额，请减少人数或选择其他时段。"));
      case BookingOutcome.AlreadyBooked(int attendee, var appointmentId) -> {
        Reply reply = Reply.problem(BookingProblems.ALREADY_BOOKED.because(whose(attendee)));
        yield appointmentId
            .map(existing -> reply.with("location", "/v1/appointments/" + existing))
            .orElse(reply);
      }
      case BookingOutcome.Paused(int attendee, var until) ->
          Reply.problem(
              BookingProblems.BOOKING_PAUSED.because(
                  "多次爽约，预约暂停至 "
                      + ChinaTime.format(until)
                      + "；如有特殊情况，可提交申诉（POST /v1/appeals），或致电 12329。"));
      case BookingOutcome.CancelledTooOften(var from) ->
          Reply.problem(
              BookingProblems.CANCELLED_TOO_OFTEN.because(
                  "今天在该业务类别取消的预约过多，"
                      + ChinaTime.format(from)
                      + " 起可再预约；已有的预约不受影响。如有特殊情况，请致电 12329。"));
      case BookingOutcome.RequestKeyReused() -> Reply.problem(Problems.IDEMPOTENCY_KEY_REUSED);
      case BookingOutcome.NoSuchAppointment() -> Reply.problem(BookingProblems.NO_SUCH_APPOINTMENT);
      case BookingOutcome.NotOpen(var status) ->
          Reply.problem(BookingProblems.APPOINTMENT_NOT_OPEN);
      case BookingOutcome.MovedTooOften(int most) ->
          Reply.problem(
              BookingProblems.MOVED_TOO_OFTEN.because(
                  "每个预约最多改期 " + most + " 次，请按现在的时间到场，或取消后重新预约。"));
      case BookingOutcome.TooLate(var deadline) ->
          Reply.problem(
              tooLate.because("须在 " + ChinaTime.format(deadline) + " 之前办理；如不能到场，请致电 12329。"));
    };
  }

  private static String whose(int attendee) {
    return (attendee == 0 ? "" : "第 " + (attendee + 1) + " 位办事人已有预约。")
        + "每人每个业务类别同时只能有一个预约，请先办理或取消原预约，也可以改期。";
  }
}
