package org.openhpf.appointments;

import java.time.Instant;

/** Words the notifications. The ticket code is in none of them. */
final class Notices {
  /** Name of their queue in the outbox. */
  static final String QUEUE = "appointment-notifications";

  private final Branches branches;

  Notices(Branches branches) {
    this.branches = branches;
  }

  Notification booked(Appointment a) {
    return notification(a, "appointment-booked", a.bookedAt(), "预约成功", "请按时到场取号，取号凭证见预约记录。");
  }

  Notification cancelled(Appointment a) {
    return notification(
        a, "appointment-cancelled", a.cancelledAt().orElseThrow(), "预约已取消", "如需办理请重新预约。");
  }

  private Notification notification(
      Appointment a, String template, Instant at, String headline, String advice) {
    Branch branch = branches.find(a.branchId(), a.date()).orElseThrow();
    String business =
        branch.categories().stream()
            .filter(category -> category.category().equals(a.category()))
            .map(Category::name)
            .findFirst()
            .orElseThrow();
    String time = a.date() + " " + a.startTime() + "-" + a.endTime();
    return new Notification(
        a.personId(),
        template,
        "pages/appointments/detail?appointmentId=" + a.appointmentId(),
        new Notification.Keywords(branch.name(), business, time, advice),
        "【住房公积金】" + headline + "：" + branch.name() + "，" + business + "，" + time + "。" + advice,
        at);
  }
}
