package org.openhpf.appointments.standing;

/** 申诉状态. */
public enum AppealStatus {
  /** 待处理. */
  OPEN,
  /** 已通过. */
  ACCEPTED,
  /** 未通过. */
  REJECTED
}
