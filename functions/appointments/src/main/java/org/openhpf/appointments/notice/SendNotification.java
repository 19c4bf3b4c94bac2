package org.openhpf.appointments.notice;

import org.openhpf.edge.queue.QueueMessage;

/**
 * Hands a notification to the message platform, once however often the queue brings it. A crash
 * between the two lines below sends it twice under one id, which the platform takes as one.
 */
public final class SendNotification {
  private final MessagePlatform platform;
  private final Deliveries deliveries;

  public SendNotification(MessagePlatform platform, Deliveries deliveries) {
    this.platform = platform;
    this.deliveries = deliveries;
  }

  public void send(QueueMessage<Notification> message) {
    if (!deliveries.contains(message.id())) {
      platform.send(message.id(), message.body());
      deliveries.add(message.id());
    }
  }
}
