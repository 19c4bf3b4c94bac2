package org.openhpf.appointments;

/** 预约状态. */
public enum AppointmentStatus {
  /** 已预约. */
  BOOKED,
  /** 已取消. */
  CANCELLED
}
