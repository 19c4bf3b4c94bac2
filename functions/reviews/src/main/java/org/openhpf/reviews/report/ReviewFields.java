package org.openhpf.reviews.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Matter;
import org.openhpf.reviews.level.ReviewChannels;
import org.openhpf.reviews.rectification.Rectification;
import org.openhpf.reviews.rectification.RectificationStatus;
import org.openhpf.reviews.review.Review;
import org.openhpf.reviews.review.Reviewed;
import org.openhpf.reviews.service.Applicant;

/**
 * The fields of a review (好差评数据) by the names that provinces connected to the national platform
 * use; times as {@code 2026-11-23 09:00:00}, yes and no as 1 and 0.
 */
final class ReviewFields {
  static final String NAME = "userName";
  static final String CERTIFICATE = "certNumber";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final ReviewChannels channels = new ReviewChannels();

  /**
   * @param reviewer of a named one
   */
  Map<String, Object> of(Reviewed reviewed, Matter matter, Optional<Applicant> reviewer) {
    Review review = reviewed.review();
    var fields = new HashMap<String, Object>();
    fields.put("areaCode", matter.implementationCode().region());
    fields.put("deptCode", matter.implementationCode().department().value());
    fields.put("taskCode", matter.implementationCode().value());
    fields.put("projectNo", review.service().projectNo().value());
    fields.put("assessNumber", Integer.toString(review.service().number()));
    fields.put("pf", channels.pf(review.channel()));
    fields.put("satisfaction", Integer.toString(review.level()));
    fields.put("evalDetail", review.codes());
    review.text().ifPresent(text -> fields.put("writingEvaluation", text));
    review.supplement().ifPresent(added -> fields.put("supplementEvaluation", added.text()));
    fields.put("assessTime", time(review.reviewedAt()));
    fields.put("isdefault", yes(review.isDefault()));
    fields.put("EffectivEvalua", yes(!isHeldInvalid(reviewed)));
    fields.put(
        "answerStatus",
        yes(reviewed.rectification().filter(Rectification::isAnswered).isPresent()));
    fields.put(
        "sfeypj", yes(reviewed.rectification().flatMap(Rectification::secondReview).isPresent()));
    reviewer.ifPresent(
        person -> {
          fields.put(NAME, person.name());
          fields.put("certType", person.certificateType());
          fields.put(CERTIFICATE, person.certificateNumber());
        });
    return fields;
  }

  /** 核实不成立. */
  private static boolean isHeldInvalid(Reviewed reviewed) {
    return reviewed
        .rectification()
        .filter(one -> one.status() == RectificationStatus.NOT_VALID)
        .isPresent();
  }

  private static String yes(boolean is) {
    return is ? "1" : "0";
  }

  private static String time(Instant at) {
    return TIME.format(LocalDateTime.ofInstant(at, ChinaTime.ZONE));
  }
}
