package org.openhpf.appointments.calendar;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.AppointmentStatus;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.hall.Category;

/**
 * An appointment as a calendar file (iCalendar, RFC 5545). Calendars are shared and synchronised:
 * neither ticket code nor anybody's name is in it.
 */
final class CalendarFile {
  static final String CONTENT_TYPE = "text/calendar; charset=utf-8";

  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Branches branches;

  CalendarFile(Branches branches) {
    this.branches = branches;
  }

  /**
   * @param now when the file is made
   */
  String of(Appointment a, Instant now) {
    boolean cancelled = a.status() == AppointmentStatus.CANCELLED;
    Optional<Branch> branch = branches.find(a.slot().branchId(), a.date());
    // A branch or category may have gone since; the entry still names it, by its id.
    String name = branch.map(Branch::name).orElse(a.slot().branchId());
    String business =
        branch
            .flatMap(found -> found.category(a.slot().category()))
            .map(Category::name)
            .orElse(a.slot().category());
    var file = new CalendarText();
    begin(file);
    file.line("BEGIN:VEVENT")
        .line("UID", a.appointmentId() + "@appointments.openhpf")
        .line("DTSTAMP:" + UTC.format(now))
        .line("DTSTART;TZID=Asia/Shanghai:" + local(a, a.slot().startTime()))
        .line("DTEND;TZID=Asia/Shanghai:" + local(a, a.endTime()))
        .line("SUMMARY", "住房公积金预约：" + business + "（" + name + "）")
        .line("LOCATION", branch.map(found -> name + "，" + found.address()).orElse(name))
        .line("DESCRIPTION", "请按时到场取号，取号凭证见预约记录；不能到场请及时取消。")
        .line("STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"))
        .line("SEQUENCE:" + a.revision());
    if (!cancelled) {
      alarm(file);
    }
    return file.line("END:VEVENT").line("END:VCALENDAR").toString();
  }

  private static void begin(CalendarText file) {
    file.line("BEGIN:VCALENDAR")
        .line("VERSION:2.0")
        .line("PRODID:-//OpenHPF//Appointments//ZH")
        .line("CALSCALE:GREGORIAN")
        // China has kept this one offset since 1991.
        .line("BEGIN:VTIMEZONE")
        .line("TZID:Asia/Shanghai")
        .line("BEGIN:STANDARD")
        .line("DTSTART:19910915T000000")
        .line("TZOFFSETFROM:+0800")
        .line("TZOFFSETTO:+0800")
        .line("TZNAME:CST")
        .line("END:STANDARD")
        .line("END:VTIMEZONE");
  }

  private static void alarm(CalendarText file) {
    file.line("BEGIN:VALARM")
        .line("ACTION:DISPLAY")
        .line("TRIGGER:-PT1H")
        .line("DESCRIPTION", "一小时后办理住房公积金业务")
        .line("END:VALARM");
  }

  private static String local(Appointment a, LocalTime time) {
    return LOCAL.format(a.date().atTime(time));
  }
}
