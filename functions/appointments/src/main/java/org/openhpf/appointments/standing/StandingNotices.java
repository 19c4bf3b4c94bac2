package org.openhpf.appointments.standing;

import java.time.Instant;
import org.openhpf.appointments.notice.Notice;
import org.openhpf.appointments.notice.Notices;
import org.openhpf.appointments.notice.Notification;
import org.openhpf.appointments.notice.Suspension;

/** What people are told of pauses and appeals. */
final class StandingNotices {
  private final Notices notices;

  StandingNotices(Notices notices) {
    this.notices = notices;
  }

  /** A family member's pause is told to whoever booked, and is not appealed against online. */
  Notification paused(MissedVisit visit, Pause pause, Instant at) {
    Notice notice = visit.forMember() ? Notice.MEMBER_PAUSED : Notice.PAUSED;
    var about = about(visit.personId(), visit.appointmentId(), "pages/standing/detail");
    return notices.of(notice, about, at, pause.until());
  }

  Notification decided(Appeal appeal, Appeal.Decision decision) {
    return notices.of(
        decision.accepted() ? Notice.PAUSE_LIFTED : Notice.APPEAL_REFUSED,
        about(
            appeal.personId(),
            appeal.pause().newest().appointmentId(),
            "pages/appeals/detail?appealId=" + appeal.appealId()),
        decision.at());
  }

  /** The appointment missed last holds the credits for subscription messages. */
  private static Suspension about(String personId, String appointmentId, String page) {
    return new Suspension(personId, "APPOINTMENT#" + appointmentId, page);
  }
}
