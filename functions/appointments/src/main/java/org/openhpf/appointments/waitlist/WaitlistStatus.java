package org.openhpf.appointments.waitlist;

/** 候补状态. */
public enum WaitlistStatus {
  /** 候补中. */
  WAITING,
  /** 待确认: a place is kept for him until the offer ends. */
  OFFERED,
  /** 已确认: the offered place has become an appointment. */
  ACCEPTED,
  /** 已过期: the offer, or the time of all he waited for, is over. */
  EXPIRED,
  /** 已退出: he left, or the branch closes on that day. */
  LEFT;

  public boolean isOver() {
    return this != WAITING && this != OFFERED;
  }
}
