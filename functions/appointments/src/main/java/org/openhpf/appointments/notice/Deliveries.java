package org.openhpf.appointments.notice;

/** By which channel each notification goes, and which the message platform has taken. */
public interface Deliveries {

  /**
   * Decides once per message, and uses the subscription credit up with the decision: whoever brings
   * the same message again, after a kill or at the same time, gets the same answer.
   */
  Delivery decide(String messageId, Notification notification);

  /** The subscription message was refused: it goes by SMS, now and whenever it is brought again. */
  void fallBack(String messageId);

  /** The platform has it. */
  void taken(String messageId);
}
