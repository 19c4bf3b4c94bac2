package org.openhpf.identity.notice;

import java.time.Instant;

/** 消息平台: what takes text messages to phones. */
public interface TextMessages {

  /**
   * Sends one text message; the same id is sent once.
   *
   * @param phone 11 digits
   * @param template {@code one-time-code}, or the alert's name
   * @throws org.openhpf.kernel.RetryLater if it may be taken later
   * @throws org.openhpf.kernel.NeverRetry if it is refused for good
   */
  void send(String messageId, String phone, String template, String text, Instant createdAt);
}
