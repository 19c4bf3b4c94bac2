package org.openhpf.cases.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openhpf.edge.queue.QueueMessage;

/**
 * Tells applicants of their cases: by account, whose phone the message platform knows, or by the
 * phone that the applicant gave. The platform takes a message's id once, however often the queue
 * brings it.
 */
public final class SendNotice {
  /** Nothing else takes a text message. */
  private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");

  private final Phones phones;
  private final MessagePlatform platform;

  /** The phones of applicants without an account. */
  @FunctionalInterface
  public interface Phones {
    /** Empty while nobody knows who applies, and where the case is gone. */
    Optional<String> of(String projectNo);
  }

  /** 消息平台: the centre's own. */
  @FunctionalInterface
  public interface MessagePlatform {
    /**
     * @param personId of the account; one of both is there
     * @throws org.openhpf.kernel.RetryLater if it may be taken later
     * @throws org.openhpf.kernel.NeverRetry if the platform refuses it for good
     */
    void send(String messageId, Optional<String> personId, Optional<String> phone, Notice notice);
  }

  /**
   * A message of the queue.
   *
   * @param template the platform's
   * @param text the whole of it as a text message
   */
  public record Notice(
      String projectNo,
      Optional<String> personId,
      String template,
      String text,
      Instant createdAt) {}

  public SendNotice(Phones phones, MessagePlatform platform) {
    this.phones = phones;
    this.platform = platform;
  }

  public void send(QueueMessage<Notice> message) {
    Notice notice = message.body();
    if (notice.personId().isPresent()) {
      platform.send(message.id(), notice.personId(), Optional.empty(), notice);
      return;
    }
    Optional<String> phone =
        phones.of(notice.projectNo()).filter(number -> MOBILE.matcher(number).matches());
    if (phone.isPresent()) {
      platform.send(message.id(), Optional.empty(), phone, notice);
    }
  }
}
