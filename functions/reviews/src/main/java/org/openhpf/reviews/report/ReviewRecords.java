package org.openhpf.reviews.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Matter;
import org.openhpf.kernel.Matters;
import org.openhpf.province.record.OutgoingRecord;
import org.openhpf.province.record.OutgoingRecords;
import org.openhpf.reviews.level.ReviewCodes;
import org.openhpf.reviews.rectification.Rectification;
import org.openhpf.reviews.review.Review;
import org.openhpf.reviews.review.Reviewed;
import org.openhpf.reviews.review.Reviews;
import org.openhpf.reviews.service.Applicant;
import org.openhpf.reviews.service.CaseRecord;
import org.openhpf.reviews.service.ServiceId;
import org.openhpf.reviews.service.Services;

/**
 * Reviews as the province is to have them: complete, or held with what keeps them here. Who wrote
 * an anonymous one is not told.
 */
public final class ReviewRecords implements OutgoingRecords {
  private final Reviews reviews;
  private final Services services;
  private final ReviewCodes codes;
  private final ReviewFields fields = new ReviewFields();

  public ReviewRecords(Reviews reviews, Services services, ReviewCodes codes) {
    this.reviews = reviews;
    this.services = services;
    this.codes = codes;
  }

  /** Its version grows with the review's and the rectification's, both of which are in it. */
  @Override
  public Optional<OutgoingRecord> find(String recordId) {
    return reviews.find(ServiceId.parse(recordId)).map(this::record);
  }

  private OutgoingRecord record(Reviewed reviewed) {
    Review review = reviewed.review();
    ServiceId id = review.service();
    Optional<Matter> matter = Matters.centre().find(id.matter(), id.projectNo().openedOn());
    Optional<Applicant> reviewer =
        review.named()
            ? services.findCase(id.projectNo()).flatMap(CaseRecord::applicant)
            : Optional.empty();
    List<String> reasons = reasons(reviewed, matter, reviewer);
    LocalDate day = LocalDate.ofInstant(review.reviewedAt(), ChinaTime.ZONE);
    long version =
        review.version() + reviewed.rectification().map(Rectification::version).orElse(0);
    return reasons.isEmpty()
        ? new OutgoingRecord.Complete(
            id.toString(),
            day,
            version,
            fields.of(reviewed, matter.orElseThrow(), reviewer),
            reviewer.isPresent() ? Set.of(ReviewFields.NAME, ReviewFields.CERTIFICATE) : Set.of())
        : new OutgoingRecord.Held(id.toString(), day, version, reasons);
  }

  private List<String> reasons(
      Reviewed reviewed, Optional<Matter> matter, Optional<Applicant> reviewer) {
    Review review = reviewed.review();
    var reasons = new ArrayList<String>();
    if (matter.isEmpty()) {
      reasons.add("办件编号中的事项不在事项目录内");
    }
    if (review.codes().stream()
        .anyMatch(
            code -> codes.find(code).filter(one -> one.level() == review.level()).isEmpty())) {
      reasons.add("评价指标不属于该评价等级，或已停用");
    }
    if (review.isNegative() && review.codes().isEmpty() && review.text().isEmpty()) {
      reasons.add("差评没有评价指标或文字");
    }
    if (review.reviewedAt().isBefore(reviewed.service().endedAt())) {
      reasons.add("评价时间早于服务结束时间");
    }
    if (review.named() && reviewer.isEmpty()) {
      reasons.add("实名评价的评价人信息未齐");
    }
    if (reviewer
        .filter(person -> person.name().isBlank() || person.certificateNumber().isBlank())
        .isPresent()) {
      reasons.add("评价人姓名或证件号码为空");
    }
    return reasons;
  }
}
