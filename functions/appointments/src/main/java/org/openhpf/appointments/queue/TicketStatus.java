package org.openhpf.appointments.queue;

/** 排队状态. */
public enum TicketStatus {
  /** 等候. */
  WAITING,
  /** 已叫号: is at a window, or on the way to it. */
  CALLED,
  /** 过号: was called and did not come; may return. */
  PASSED,
  /** 办结. */
  FINISHED,
  /** 放弃: its holder does not come any more. */
  GIVEN_UP;

  /** Whether its holder may have no other one of the category. */
  boolean isOpen() {
    return this == WAITING || this == CALLED;
  }
}
