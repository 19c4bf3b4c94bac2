package org.openhpf.appointments.standing;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.openhpf.appointments.notice.Notice;
import org.openhpf.appointments.notice.Suspension;
import org.openhpf.kernel.ChinaTime;

/** What people are told of pauses and appeals. */
final class StandingNotices {
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ChinaTime.ZONE);

  private StandingNotices() {}

  /** A family member's pause is told to whoever booked, and is not appealed against online. */
  static Notice paused(MissedVisit visit) {
    return visit.forMember() ? Notice.MEMBER_PAUSED : Notice.PAUSED;
  }

  static Suspension paused(MissedVisit visit, Pause pause) {
    return of(
        visit.personId(), visit.appointmentId(), "pages/standing/detail", "至 ", pause.until());
  }

  static Notice decided(Appeal.Decision decision) {
    return decision.accepted() ? Notice.PAUSE_LIFTED : Notice.APPEAL_REFUSED;
  }

  static Suspension decided(Appeal appeal, Appeal.Decision decision) {
    return of(
        appeal.personId(),
        appeal.pause().newest().appointmentId(),
        "pages/appeals/detail?appealId=" + appeal.appealId(),
        decision.accepted() ? "自 " : "至 ",
        decision.accepted() ? decision.at() : appeal.pause().until());
  }

  private static Suspension of(
      String personId, String appointmentId, String page, String word, Instant time) {
    return new Suspension(
        personId, "APPOINTMENT#" + appointmentId, page, word + MINUTES.format(time));
  }
}
