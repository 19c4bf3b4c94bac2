package org.openhpf.appointments.booking;

/** Where somebody would rather go when his branch closes on the day (停办改约). */
public enum Reseating {
  /** 原管理部改期: the same branch, the next open day and the nearest time. */
  SAME_BRANCH_LATER,
  /** 就近改约: the nearest branch, the same day and the nearest time. */
  NEAREST_BRANCH
}
