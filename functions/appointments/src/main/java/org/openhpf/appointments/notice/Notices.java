package org.openhpf.appointments.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.Branches;
import org.openhpf.appointments.hall.Category;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.kernel.ChinaTime;

/**
 * Words the notifications: a text message of at most 70 characters, as a longer one is split and
 * paid for in parts, and keywords as WeChat takes them (time.DATA: {@code 2026年11月26日 14:30~15:00};
 * thing.DATA: 20 characters).
 */
public final class Notices {
  /** Name of their queue in the outbox. */
  public static final String QUEUE = "appointment-notifications";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
  private static final DateTimeFormatter DAY_OF_WEEK =
      DateTimeFormatter.ofPattern("M月d日EEE", Locale.SIMPLIFIED_CHINESE);
  private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu年M月d日");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Branches branches;

  public Notices(Branches branches) {
    this.branches = branches;
  }

  public Notification of(Notice notice, Visit visit, Instant at) {
    return of(notice, notice.advice(), visit, at);
  }

  /**
   * Of a notice that speaks of a time: an offer's end, a pause's.
   *
   * @param until said as a time of day where it is of the day of {@code at}, as a day otherwise
   */
  public Notification of(Notice notice, Visit visit, Instant at, Instant until) {
    return of(notice, notice.adviceUntil(spoken(until, at)), visit, at);
  }

  public Notification of(Notice notice, Suspension suspension, Instant at) {
    return of(notice, notice.advice(), suspension, at);
  }

  /**
   * @param until as above
   */
  public Notification of(Notice notice, Suspension suspension, Instant at, Instant until) {
    return of(notice, notice.adviceUntil(spoken(until, at)), suspension, at);
  }

  private static String spoken(Instant until, Instant at) {
    LocalDate day = LocalDate.ofInstant(until, ChinaTime.ZONE);
    boolean today = day.equals(LocalDate.ofInstant(at, ChinaTime.ZONE));
    return today ? TIME.format(until.atZone(ChinaTime.ZONE)) : DAY.format(day);
  }

  /** All branches and all business are concerned; a template's keywords cannot be empty. */
  private static Notification of(Notice notice, String advice, Suspension suspension, Instant at) {
    String day = YEAR.format(LocalDate.ofInstant(at, ChinaTime.ZONE));
    return new Notification(
        suspension.personId(),
        Optional.of(suspension.subject()),
        notice.template(),
        suspension.page(),
        new Notification.Keywords("各管理部", "预约服务", day, advice),
        "【住房公积金】" + notice.headline() + "：" + advice,
        at);
  }

  private Notification of(Notice notice, String advice, Visit visit, Instant at) {
    SlotId slot = visit.slot();
    Optional<Branch> branch = branches.find(slot.branchId(), slot.date());
    // A branch or category may have gone since; the person is still told, by its id.
    String name = branch.map(Branch::name).orElse(slot.branchId());
    String business =
        branch
            .flatMap(found -> found.category(slot.category()))
            .map(Category::name)
            .orElse(slot.category());
    String time =
        YEAR.format(slot.date())
            + visit.endTime().map(end -> " " + slot.startTime() + "~" + end).orElse("");
    String spoken =
        DAY_OF_WEEK.format(slot.date())
            + visit.endTime().map(end -> slot.startTime() + "-" + end).orElse("");
    return new Notification(
        visit.personId(),
        Optional.of(visit.subject()),
        notice.template(),
        visit.page(),
        new Notification.Keywords(name, business, time, advice),
        String.join("，", "【住房公积金】" + notice.headline() + "：" + name, business, spoken)
            + "。"
            + advice,
        at);
  }
}
