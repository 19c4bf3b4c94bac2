package org.openhpf.reviews.settle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openhpf.audit.AuditRecord;
import org.openhpf.edge.http.WireTypes;
import org.openhpf.kernel.Correlation;
import org.openhpf.reviews.event.EventKind;
import org.openhpf.reviews.event.ReviewEvent;
import org.openhpf.reviews.level.ReviewChannels;
import org.openhpf.reviews.notice.SendNotice;
import org.openhpf.reviews.review.Review;
import org.openhpf.reviews.review.Reviews;
import org.openhpf.reviews.rule.ReviewRules;
import org.openhpf.reviews.service.Service;
import org.openhpf.reviews.service.ServiceId;
import org.openhpf.reviews.service.Services;

/**
 * Invites who was served to review, and when the period has ended without a review puts a default
 * one in its place (默认评价). Beside a person's own review one of the two is stored.
 */
public final class SettleService {
  private static final String ACTOR = "reviews-settle";

  private final Services services;
  private final Invitations invitations;
  private final Reviews reviews;
  private final ReviewRules rules;

  public SettleService(
      Services services, Invitations invitations, Reviews reviews, ReviewRules rules) {
    this.services = services;
    this.invitations = invitations;
    this.reviews = reviews;
    this.rules = rules;
  }

  public void settle(ServiceId id) {
    services.find(id).filter(service -> service.reviewedAt().isEmpty()).ifPresent(this::settle);
  }

  private void settle(Service service) {
    Instant now = rules.now();
    if (!now.isBefore(service.closesAt())) {
      reviews.giveDefault(
          review(service, now),
          service,
          event(service, now),
          record(service, "reviewed-by-default", now));
    } else if (service.invitedAt().isEmpty() && SendNotice.reach(services, service).isPresent()) {
      invitations.invite(service, now, record(service, "invited", now));
    } else {
      Instant again = now.plus(rules.invitationRetry());
      boolean wait = service.invitedAt().isEmpty() && again.isBefore(service.closesAt());
      invitations.postpone(service, wait ? again : service.closesAt());
    }
  }

  private Review review(Service service, Instant now) {
    return new Review(
        service.id(),
        service.branchId(),
        rules.defaultLevel(),
        List.of(),
        Optional.empty(),
        false,
        ReviewChannels.DEFAULT,
        now,
        true,
        Optional.empty(),
        Set.of(),
        Review.Display.BY_FLAGS,
        1);
  }

  private ReviewEvent event(Service service, Instant now) {
    return ReviewEvent.of(
            EventKind.DEFAULT,
            service.id(),
            service.branchId(),
            WireTypes.kebab(service.channel()),
            now)
        .level(rules.defaultLevel(), List.of());
  }

  private static AuditRecord record(Service service, String action, Instant now) {
    return new AuditRecord(
        "review/" + service.id(),
        action,
        now,
        ACTOR,
        Optional.empty(),
        "schedule",
        Correlation.id(),
        Map.of());
  }
}
