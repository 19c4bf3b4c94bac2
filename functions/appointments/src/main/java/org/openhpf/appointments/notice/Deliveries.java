package org.openhpf.appointments.notice;

/** Which notifications the message platform has taken. */
public interface Deliveries {
  boolean contains(String messageId);

  void add(String messageId);
}
