package org.openhpf.appointments.notice;

/** How a notification reaches its person. */
public enum Channel {
  /** 订阅消息: in the mini-program, where the person has granted it; free of charge. */
  SUBSCRIPTION,
  /** 短信. */
  SMS
}
