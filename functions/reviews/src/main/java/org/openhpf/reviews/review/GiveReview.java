package org.openhpf.reviews.review;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openhpf.audit.AuditRecord;
import org.openhpf.kernel.Correlation;
import org.openhpf.kernel.RequestKey;
import org.openhpf.kernel.RetryLater;
import org.openhpf.reviews.event.EventKind;
import org.openhpf.reviews.event.ReviewEvent;
import org.openhpf.reviews.level.ReviewCodes;
import org.openhpf.reviews.rule.ReviewRules;
import org.openhpf.reviews.service.Service;
import org.openhpf.reviews.service.ServiceId;
import org.openhpf.reviews.service.Services;

/**
 * Gives a review: one transaction, whose conditions say whether it may be given; only a refusal is
 * looked into, by what the transaction itself found.
 */
public final class GiveReview {
  private final Reviews reviews;
  private final Services services;
  private final ReviewCodes codes;
  private final TextScreen screen;
  private final ReviewRules rules;

  /**
   * @param branchId as the form says; empty: the service is read first
   */
  public record Wish(
      ServiceId service,
      ReviewWords words,
      boolean named,
      Optional<String> branchId,
      Reviewer by) {}

  /** How it ended. */
  public sealed interface Outcome {
    /**
     * @param review as it was given
     * @param service where it was read
     * @param first false: an earlier request of the same key gave it
     */
    record Given(Review review, Optional<Service> service, boolean first) implements Outcome {}

    /** There is none, or it is another's. */
    record NotServed() implements Outcome {}

    record OwnService() implements Outcome {}

    record NotOpenYet(Instant opensAt) implements Outcome {}

    record Closed() implements Outcome {}

    record AlreadyReviewed() implements Outcome {}

    record LinkOver() implements Outcome {}

    record RequestKeyReused() implements Outcome {}
  }

  public GiveReview(
      Reviews reviews, Services services, ReviewCodes codes, TextScreen screen, ReviewRules rules) {
    this.reviews = reviews;
    this.services = services;
    this.codes = codes;
    this.screen = screen;
    this.rules = rules;
  }

  /**
   * @throws org.openhpf.kernel.InvalidValue if its words are not as they should be
   */
  public Outcome give(Wish wish, Optional<RequestKey> request) {
    wish.words().check(codes, rules);
    if (wish.branchId().isPresent()) {
      return give(wish, wish.branchId().get(), Optional.empty(), request);
    }
    return services
        .find(wish.service())
        .map(known -> give(wish, known.branchId(), Optional.of(known), request))
        .orElseGet(Outcome.NotServed::new);
  }

  private Outcome give(
      Wish wish, String branchId, Optional<Service> known, Optional<RequestKey> request) {
    Review review = review(wish, branchId);
    return switch (reviews.give(gift(review, wish, known), request)) {
      case Reviews.Giving.Given() -> new Outcome.Given(review, known, true);
      case Reviews.Giving.Before(ServiceId service) -> {
        Reviewed before = reviews.find(service).orElseThrow();
        yield new Outcome.Given(before.review(), known.map(asBefore -> before.service()), false);
      }
      case Reviews.Giving.RequestKeyReused() -> new Outcome.RequestKeyReused();
      case Reviews.Giving.Refused(Optional<Service> found, boolean linkHolds) ->
          refusal(wish, branchId, found, linkHolds, request);
    };
  }

  private Review review(Wish wish, String branchId) {
    ReviewWords words = wish.words();
    return new Review(
        wish.service(),
        branchId,
        words.level(),
        words.codes(),
        words.text(),
        wish.named(),
        wish.by().channel(),
        rules.now(),
        false,
        Optional.empty(),
        words.text().map(screen::flags).orElse(Set.of()),
        Review.Display.BY_FLAGS,
        1);
  }

  private Reviews.Gift gift(Review review, Wish wish, Optional<Service> known) {
    Reviewer by = wish.by();
    Optional<String> person =
        by.right() instanceof Reviewer.Right.Person(String personId)
            ? Optional.of(personId)
            : known.flatMap(Service::personId);
    return new Reviews.Gift(
        review,
        by,
        person,
        ReviewEvent.of(
                EventKind.REVIEWED,
                review.service(),
                review.branchId(),
                review.channel(),
                review.reviewedAt())
            .level(review.level(), review.codes()),
        new AuditRecord(
            "review/" + review.service(),
            "reviewed",
            review.reviewedAt(),
            by.actorId(),
            person.filter(served -> !served.equals(by.actorId())),
            by.channel(),
            Correlation.id(),
            Map.of(
                "level", Integer.toString(review.level()),
                "named", Boolean.toString(review.named()))));
  }

  /** Why it could not be given, as the service stood then. */
  private Outcome refusal(
      Wish wish,
      String branchId,
      Optional<Service> found,
      boolean linkHolds,
      Optional<RequestKey> request) {
    if (!linkHolds) {
      return new Outcome.LinkOver();
    }
    if (found.filter(service -> wish.by().mayReview(service)).isEmpty()) {
      return new Outcome.NotServed();
    }
    Service service = found.get();
    Instant now = rules.now();
    if (service.isBy(wish.by().actorId())) {
      return new Outcome.OwnService();
    }
    if (service.reviewedAt().filter(at -> at.isBefore(service.closesAt())).isPresent()) {
      return new Outcome.AlreadyReviewed();
    }
    if (now.isBefore(service.opensAt())) {
      return new Outcome.NotOpenYet(service.opensAt());
    }
    if (!now.isBefore(service.closesAt())) {
      return new Outcome.Closed();
    }
    if (service.branchId().equals(branchId)) {
      throw new RetryLater("a service changed while it was reviewed");
    }
    return give(wish, service.branchId(), found, request);
  }
}
