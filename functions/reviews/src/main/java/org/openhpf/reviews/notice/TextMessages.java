package org.openhpf.reviews.notice;

import java.time.Instant;

/** 短信: text messages by the centre's message platform. */
public interface TextMessages {

  /** Whom it goes to. */
  sealed interface To {
    /** Whose phone the platform knows. */
    record Person(String personId) implements To {}

    /** Personal data. */
    record Phone(String number) implements To {}
  }

  /**
   * The same id is sent once.
   *
   * @throws org.openhpf.kernel.RetryLater if it may be taken later
   * @throws org.openhpf.kernel.NeverRetry if the platform refuses it for good
   */
  void send(String messageId, To to, String template, String text, Instant createdAt);
}
