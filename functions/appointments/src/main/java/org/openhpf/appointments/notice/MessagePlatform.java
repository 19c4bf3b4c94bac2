package org.openhpf.appointments.notice;

/** 消息平台: the centre's own, which reaches people by subscription message or SMS. */
public interface MessagePlatform {

  /** What the platform says of a notification. */
  enum Answer {
    /** It has it, now or from before. */
    TAKEN,
    /** The person takes no subscription message of this template: nothing was sent. */
    SUBSCRIPTION_REFUSED
  }

  /**
   * Sends one notification; the same id is sent to the person once.
   *
   * @return TAKEN for an SMS
   * @throws org.openhpf.kernel.RetryLater if it may be taken later
   * @throws org.openhpf.kernel.NeverRetry if the platform refuses it for good
   */
  Answer send(String messageId, Channel channel, Notification notification);
}
