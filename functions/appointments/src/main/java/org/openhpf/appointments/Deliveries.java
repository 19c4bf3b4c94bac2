package org.openhpf.appointments;

/** Which notifications the message platform has taken. */
interface Deliveries {
  boolean contains(String messageId);

  void add(String messageId);
}
