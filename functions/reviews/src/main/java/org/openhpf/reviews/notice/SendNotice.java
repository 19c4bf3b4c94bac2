package org.openhpf.reviews.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.openhpf.edge.queue.QueueMessage;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.NeverRetry;
import org.openhpf.reviews.review.LinkCode;
import org.openhpf.reviews.review.Links;
import org.openhpf.reviews.rule.ReviewRules;
import org.openhpf.reviews.service.Service;
import org.openhpf.reviews.service.ServiceId;
import org.openhpf.reviews.service.Services;

/**
 * Hands a notice to the message platform. However often the queue brings it, its id, its text and
 * the code of its link are the same, so the platform sends it once.
 */
public final class SendNotice {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

  private final Services services;
  private final Links links;
  private final TextMessages messages;
  private final ReviewRules rules;
  private final String linkBase;

  /**
   * @param linkBase what the code is appended to
   */
  public SendNotice(
      Services services, Links links, TextMessages messages, ReviewRules rules, String linkBase) {
    this.services = services;
    this.links = links;
    this.messages = messages;
    this.rules = rules;
    this.linkBase = linkBase;
  }

  /**
   * @throws NeverRetry if it is not as it should be
   */
  public void send(QueueMessage<Notice> message) {
    Notice notice = message.body();
    if (notice.template().equals(Notice.INVITATION)) {
      services
          .find(ServiceId.parse(required(notice.serviceId())))
          .filter(service -> service.isOpen(rules.now()))
          .ifPresent(service -> invite(message, service));
    } else {
      messages.send(
          message.id(),
          new TextMessages.To.Person(required(notice.personId())),
          notice.template(),
          required(notice.text()),
          notice.createdAt());
    }
  }

  private void invite(QueueMessage<Notice> message, Service service) {
    TextMessages.To to =
        reach(services, service)
            .orElseThrow(() -> new NeverRetry("nobody is known to be invited to review"));
    LinkCode code = links.open(message.id(), service.id(), service.closesAt());
    String day = DAY.format(LocalDate.ofInstant(service.endedAt(), ChinaTime.ZONE));
    String last =
        DAY.format(LocalDate.ofInstant(service.closesAt().minusSeconds(1), ChinaTime.ZONE));
    messages.send(
        message.id(),
        to,
        Notice.INVITATION,
        "【住房公积金】您%s在%s办理了业务，请评价服务：%s%s（%s前有效，自愿评价，可匿名）"
            .formatted(day, service.branchName(), linkBase, code.value(), last),
        message.body().createdAt());
  }

  /** By the applicant's phone, else by what the platform knows of the person served. */
  public static Optional<TextMessages.To> reach(Services services, Service service) {
    return services
        .findCase(service.id().projectNo())
        .flatMap(known -> known.applicant())
        .flatMap(applicant -> applicant.phone())
        .<TextMessages.To>map(TextMessages.To.Phone::new)
        .or(() -> service.personId().map(TextMessages.To.Person::new));
  }

  private static String required(Optional<String> part) {
    return part.orElseThrow(() -> new NeverRetry("a notice lacks a part"));
  }
}
