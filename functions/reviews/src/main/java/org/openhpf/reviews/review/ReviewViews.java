package org.openhpf.reviews.review;

import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.WireTypes;
import org.openhpf.kernel.Matter;
import org.openhpf.kernel.Matters;
import org.openhpf.kernel.ProjectNo;
import org.openhpf.reviews.level.ReviewCodes;
import org.openhpf.reviews.rectification.Rectification;
import org.openhpf.reviews.rectification.RectificationStatus;
import org.openhpf.reviews.service.Applicant;
import org.openhpf.reviews.service.Service;
import org.openhpf.reviews.service.ServiceId;

/** Makes views of reviews. */
public final class ReviewViews {
  private final ReviewCodes codes;

  public ReviewViews(ReviewCodes codes) {
    this.codes = codes;
  }

  /** To who has just given it. */
  ReviewView given(Review review, Optional<Service> service) {
    Optional<ReviewView.RectificationMark> opened =
        Optional.of(review)
            .filter(Review::isNegative)
            .map(one -> mark(one.service(), RectificationStatus.OPEN));
    return view(review, service, opened);
  }

  /** To the person whose it is. */
  ReviewView own(Reviewed reviewed) {
    return view(
        reviewed.review(),
        Optional.of(reviewed.service()),
        reviewed.rectification().map(this::mark));
  }

  /**
   * To an officer.
   *
   * @param reviewer of a named one
   */
  ReviewView toOfficer(Reviewed reviewed, Optional<Applicant> reviewer) {
    ReviewView own = own(reviewed);
    Review review = reviewed.review();
    return new ReviewView(
        own.reviewId(),
        own.projectNo(),
        own.serviceNumber(),
        own.matterName(),
        own.branchName(),
        own.level(),
        own.levelName(),
        own.codes(),
        own.text(),
        own.named(),
        own.channel(),
        own.reviewedAt(),
        own.isDefault(),
        own.supplement(),
        Optional.of(review.flags().stream().sorted().toList()),
        Optional.of(review.isShown()),
        Optional.of(review.version()),
        reviewer.map(person -> new ReviewView.ReviewerView(person.name(), person.phone())),
        own.rectification());
  }

  BoardView onBoard(Reviewed reviewed) {
    Review review = reviewed.review();
    Service service = reviewed.service();
    return new BoardView(
        matterName(service.id().projectNo(), Optional.of(service)),
        service.branchName(),
        review.level(),
        codes.level(review.level()).name(),
        codes(review),
        review.text().filter(text -> review.isShown()),
        review.supplement().filter(added -> review.isShown()).map(Review.Supplement::text),
        review.channel(),
        review.reviewedAt(),
        reviewed.rectification().filter(Rectification::isAnswered).isPresent());
  }

  private ReviewView view(
      Review review, Optional<Service> service, Optional<ReviewView.RectificationMark> mark) {
    ServiceId id = review.service();
    return new ReviewView(
        id.toString(),
        id.projectNo().value(),
        id.number(),
        matterName(id.projectNo(), service),
        service.map(Service::branchName),
        review.level(),
        codes.level(review.level()).name(),
        codes(review),
        review.text(),
        review.named(),
        review.channel(),
        review.reviewedAt(),
        review.isDefault(),
        review.supplement().map(added -> new ReviewView.SupplementView(added.text(), added.at())),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        mark);
  }

  private ReviewView.RectificationMark mark(Rectification rectification) {
    return mark(rectification.service(), rectification.status());
  }

  private static ReviewView.RectificationMark mark(ServiceId id, RectificationStatus status) {
    return new ReviewView.RectificationMark(
        id.toString(), WireTypes.kebab(status), status.chinese());
  }

  private List<ReviewView.CodeView> codes(Review review) {
    return review.codes().stream()
        .flatMap(code -> codes.find(code).stream())
        .map(code -> new ReviewView.CodeView(code.code(), code.text()))
        .toList();
  }

  /** As it was called when the case was opened. */
  static String matterName(ProjectNo projectNo, Optional<Service> service) {
    return service
        .map(Service::matterName)
        .or(() -> Matters.centre().find(projectNo.matter(), projectNo.openedOn()).map(Matter::name))
        .orElse("");
  }
}
