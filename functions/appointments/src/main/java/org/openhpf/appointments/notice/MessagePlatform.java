package org.openhpf.appointments.notice;

/** 消息平台: the centre's own, which reaches people by subscription message or SMS. */
public interface MessagePlatform {

  /**
   * Sends one notification; the same id is sent to the person once.
   *
   * @throws org.openhpf.kernel.RetryLater if it may be taken later
   * @throws org.openhpf.kernel.NeverRetry if the platform refuses it for good
   */
  void send(String messageId, Notification notification);
}
