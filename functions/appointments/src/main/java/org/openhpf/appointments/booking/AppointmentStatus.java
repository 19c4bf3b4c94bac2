package org.openhpf.appointments.booking;

/** 预约状态. */
public enum AppointmentStatus {
  /** 已预约. */
  BOOKED,
  /** 已取号. */
  CHECKED_IN,
  /** 已取消. */
  CANCELLED,
  /** 爽约: the time is over and nobody came. */
  NO_SHOW
}
