package org.openhpf.appointments.reminder;

import org.openhpf.appointments.notice.Notice;

/** 预约提醒: what a person is reminded by, each at most once for a place. */
public enum Reminder {
  DAY_BEFORE(Notice.REMINDER),
  HOUR_BEFORE(Notice.STARTING_SOON);

  private final Notice notice;

  Reminder(Notice notice) {
    this.notice = notice;
  }

  public Notice notice() {
    return notice;
  }
}
