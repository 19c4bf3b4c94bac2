package org.openhpf.appointments.queue;

/** 取号方式. */
public enum TicketKind {
  /** 预约: checked in for an appointment. */
  APPOINTMENT,
  /** 老年人: came without an appointment. */
  ELDER,
  /** 现场: came without an appointment. */
  WALK_IN
}
