package org.openhpf.reviews.service;

import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.AuditRecord;
import org.openhpf.kernel.Correlation;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.NeverRetry;
import org.openhpf.kernel.ProjectNo;
import org.openhpf.reviews.rule.ReviewRules;

/**
 * Takes what case handling tells of services and cases, in whatever order and however often: a
 * service that ended may be reviewed, a case counts once it is finished, an applicant can be
 * invited.
 */
public final class TakeServiceNotice {
  private static final String ACTOR = "reviews-services";

  private final Services services;
  private final ReviewRules rules;
  private final ApplicantKnown applicantKnown;

  /** What hangs on an applicant being known; may be told twice. */
  @FunctionalInterface
  public interface ApplicantKnown {
    void of(ProjectNo projectNo);
  }

  public TakeServiceNotice(Services services, ReviewRules rules, ApplicantKnown applicantKnown) {
    this.services = services;
    this.rules = rules;
    this.applicantKnown = applicantKnown;
  }

  /**
   * @throws NeverRetry if it is not as it should be
   */
  public void take(ServiceNotice notice) {
    try {
      switch (notice.kind()) {
        case "served" -> served(notice);
        case "finished" -> finished(notice);
        case "applicant" -> applicant(notice);
        default -> throw new NeverRetry("no notice is of kind " + notice.kind());
      }
    } catch (InvalidValue e) {
      throw new NeverRetry("a notice's field is wrong: " + e.getMessage());
    }
  }

  private void served(ServiceNotice notice) {
    var id = new ServiceId(notice.project(), required(notice.serviceNumber(), "serviceNumber"));
    Instant endedAt = notice.endedAt().orElse(notice.at());
    Instant opensAt = rules.opensAt(endedAt);
    var service =
        new Service(
            id,
            required(notice.matterName(), "matterName"),
            required(notice.branchId(), "branchId"),
            required(notice.branchName(), "branchName"),
            required(notice.channel(), "channel"),
            notice.window(),
            notice.clerkId(),
            notice.ticketSerial(),
            notice.personId(),
            endedAt,
            opensAt,
            rules.closesAt(endedAt),
            Optional.empty(),
            Optional.empty());
    services.open(
        service, rules.invitedAt(opensAt), record("review/" + id, "opened", notice.eventId()));
  }

  private void finished(ServiceNotice notice) {
    services.finish(
        notice.project(),
        notice.finishedAt().orElse(notice.at()),
        record("case/" + notice.project(), "case-finished", notice.eventId()));
  }

  private void applicant(ServiceNotice notice) {
    byte[] envelope = bytes(required(notice.applicant(), "applicant").sealed());
    services.applicant(
        notice.project(),
        envelope,
        notice.at(),
        record("case/" + notice.project(), "applicant-known", notice.eventId()));
    applicantKnown.of(notice.project());
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new NeverRetry("a sealed applicant is no base 64");
    }
  }

  private static <T> T required(Optional<T> value, String name) {
    return value.orElseThrow(() -> new InvalidValue(name, "必填"));
  }

  private AuditRecord record(String subject, String action, String eventId) {
    return new AuditRecord(
        subject,
        action,
        rules.now(),
        ACTOR,
        Optional.empty(),
        "queue",
        Correlation.id(),
        Map.of("eventId", eventId));
  }
}
