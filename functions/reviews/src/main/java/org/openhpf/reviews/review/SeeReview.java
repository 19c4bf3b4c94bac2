package org.openhpf.reviews.review;

import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.AuditRecord;
import org.openhpf.edge.http.Caller;
import org.openhpf.edge.http.Role;
import org.openhpf.kernel.Correlation;
import org.openhpf.reviews.rule.ReviewRules;
import org.openhpf.reviews.service.Applicant;
import org.openhpf.reviews.service.CaseRecord;
import org.openhpf.reviews.service.ServiceId;
import org.openhpf.reviews.service.Services;

/**
 * Reads a review: the person whose it is; an officer without who wrote it, unless it is named, and
 * then it is recorded that he looked. Who served sees it in no role.
 */
public final class SeeReview {
  private final Reviews reviews;
  private final Services services;
  private final ReviewRules rules;

  /**
   * What is seen.
   *
   * @param reviewer to an officer, of a named one
   */
  public record Seen(Reviewed reviewed, boolean asOfficer, Optional<Applicant> reviewer) {}

  public SeeReview(Reviews reviews, Services services, ReviewRules rules) {
    this.reviews = reviews;
    this.services = services;
    this.rules = rules;
  }

  /** Empty where there is none, or none for him. */
  public Optional<Seen> see(ServiceId id, Caller caller) {
    return reviews.find(id).flatMap(found -> seen(found, caller));
  }

  private Optional<Seen> seen(Reviewed found, Caller caller) {
    if (found.service().isBy(caller.personId())) {
      return Optional.empty();
    }
    if (caller.is(Role.CITIZEN) && found.service().isOf(caller.personId())) {
      return Optional.of(new Seen(found, false, Optional.empty()));
    }
    if (!caller.is(Role.OFFICER)) {
      return Optional.empty();
    }
    return Optional.of(new Seen(found, true, reviewer(found, caller)));
  }

  private Optional<Applicant> reviewer(Reviewed found, Caller caller) {
    if (!found.review().named()) {
      return Optional.empty();
    }
    Optional<Applicant> applicant =
        services.findCase(found.service().id().projectNo()).flatMap(CaseRecord::applicant);
    if (applicant.isPresent()) {
      reviews.record(
          new AuditRecord(
              "review/" + found.service().id(),
              "reviewer-seen",
              rules.now(),
              caller.actorId(),
              Optional.empty(),
              caller.channel(),
              Correlation.id(),
              Map.of()));
    }
    return applicant;
  }
}
