package org.openhpf.identity.notice;

import java.time.Instant;

/** 消息平台: what takes one-time codes to phones. */
public interface CodeMessages {

  /**
   * Sends one text message; the same id is sent once.
   *
   * @param phone 11 digits
   * @throws org.openhpf.kernel.RetryLater if it may be taken later
   * @throws org.openhpf.kernel.NeverRetry if it is refused for good
   */
  void send(String messageId, String phone, String text, Instant createdAt);
}
