package org.openhpf.appointments.notice;

import org.openhpf.appointments.notice.MessagePlatform.Answer;
import org.openhpf.edge.queue.QueueMessage;

/**
 * Hands a notification to the message platform, once however often the queue brings it: as a
 * subscription message where the person has granted one, else by SMS. A crash after it was taken
 * sends it twice under one id, which the platform takes as one.
 */
public final class SendNotification {
  private final MessagePlatform platform;
  private final Deliveries deliveries;

  public SendNotification(MessagePlatform platform, Deliveries deliveries) {
    this.platform = platform;
    this.deliveries = deliveries;
  }

  public void send(QueueMessage<Notification> message) {
    Delivery delivery = deliveries.decide(message.id(), message.body());
    if (delivery.taken()) {
      return;
    }
    Answer answer = platform.send(message.id(), delivery.channel(), message.body());
    if (answer == Answer.SUBSCRIPTION_REFUSED) {
      deliveries.fallBack(message.id());
      platform.send(message.id(), Channel.SMS, message.body());
    }
    deliveries.taken(message.id());
  }
}
