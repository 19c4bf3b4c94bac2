package org.openhpf.reviews.rectification;

import static org.openhpf.kernel.InvalidValue.require;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Field;
import org.openhpf.reviews.level.ReviewCodes;

/** What the routes of rectifications take. */
final class RectificationRequests {
  /** As long as a review itself may be. */
  private static final int LONGEST = 500;

  private static final String ID = "Id of the rectification, which is its review's";
  private static final String VERSION = "Version as it was looked at";

  private RectificationRequests() {}

  /** Whose term runs out. */
  enum DueWithin {
    /** Today or on the next working day, and has not yet. */
    NEAR,
    LATE
  }

  record ListRectifications(
      @Field("Absent: all that are under way") Optional<RectificationStatus> status,
      @Field("Whose next term has run out, or soon will") Optional<DueWithin> due,
      @Field(value = "Where the service was", example = "tianhe", maxLength = 64)
          Optional<String> branchId,
      @Field(value = "Most items of a page", example = "20", min = 1, max = 50)
          Optional<Integer> limit,
      @Field(value = "nextCursor of the page before", maxLength = 80) Optional<String> cursor) {

    ListRectifications {
      require(
          due.isEmpty() || !status.map(RectificationStatus::isEnd).orElse(false),
          "due",
          "已结束的整改没有期限");
    }
  }

  record OneRectification(@Field(value = ID, maxLength = 32) String rectificationId) {}

  record AssignRectification(
      @Field(value = ID, maxLength = 32) String rectificationId,
      @Field(value = VERSION, min = 1) int version,
      @Field(value = "Department that rectifies", example = "天河管理部", maxLength = 60)
          String department,
      @Field(value = "Opaque id of who does", maxLength = 64) Optional<String> handlerId) {}

  record ContactReviewer(
      @Field(value = ID, maxLength = 32) String rectificationId,
      @Field(value = VERSION, min = 1) int version,
      @Field("reached, not-reached or refused") Move.Contacted outcome,
      @Field(value = "For officers", maxLength = LONGEST, lines = true) String note) {}

  record Rectify(
      @Field(value = ID, maxLength = 32) String rectificationId,
      @Field(value = VERSION, min = 1) int version,
      @Field(value = "Why it came to it; for officers", maxLength = LONGEST, lines = true)
          String cause,
      @Field(value = "What is done about it; for officers", maxLength = LONGEST, lines = true)
          String measure,
      @Field(
              value = "Of a complex one: what will be done, for the person to read",
              maxLength = LONGEST,
              lines = true)
          Optional<String> plan,
      @Field("The plan's last day") Optional<LocalDate> planUntil) {

    Rectify {
      require(plan.isPresent() == planUntil.isPresent(), "planUntil", "整改计划与完成日期须同时填写");
    }

    Move.Rectify move() {
      return new Move.Rectify(
          cause, measure, plan.map(text -> new Move.Plan(text, planUntil.orElseThrow())));
    }
  }

  record ReplyToReviewer(
      @Field(value = ID, maxLength = 32) String rectificationId,
      @Field(value = VERSION, min = 1) int version,
      @Field(value = "For the person to read", maxLength = LONGEST, lines = true) String text) {}

  record CallBack(
      @Field(value = ID, maxLength = 32) String rectificationId,
      @Field(value = VERSION, min = 1) int version,
      @Field("What the person says; absent: not reached") Optional<Boolean> satisfied,
      @Field(value = "For officers", maxLength = LONGEST, lines = true) String note) {}

  record CloseRectification(
      @Field(value = ID, maxLength = 32) String rectificationId,
      @Field(value = VERSION, min = 1) int version) {}

  record DoubtReview(
      @Field(value = ID, maxLength = 32) String rectificationId,
      @Field(value = VERSION, min = 1) int version,
      @Field(
              value = "Why it cannot be verified, by what rule; for officers",
              maxLength = LONGEST,
              lines = true)
          String reason) {}

  record DecideDoubt(
      @Field(value = ID, maxLength = 32) String rectificationId,
      @Field(value = VERSION, min = 1) int version,
      @Field("Whether the review is not valid") boolean confirmed,
      @Field(value = "Why, for the person to read", maxLength = LONGEST, lines = true)
          String text) {}

  record ReviewAgainRequest(
      @Field(value = ID, maxLength = 32) String rectificationId,
      @Field(value = VERSION, min = 1) int version,
      @Field(value = "5 very satisfied to 1 very unsatisfied", min = 1, max = 5) int level,
      @Field(value = "Detail codes of that level", example = "212", maxLength = 3, maxItems = 8)
          Optional<List<String>> codes,
      @Field(value = "In own words", maxLength = LONGEST, lines = true) Optional<String> text) {

    ReviewAgainRequest {
      require(
          level > 2 || text.isPresent() || codes.filter(some -> !some.isEmpty()).isPresent(),
          "codes",
          "不满意的，请选择原因或填写文字");
    }

    void requireCodesOf(ReviewCodes known) {
      List<String> named = codes.orElse(List.of());
      for (int i = 0; i < named.size(); i++) {
        require(
            known.find(named.get(i)).filter(code -> code.level() == level).isPresent()
                && named.indexOf(named.get(i)) == i,
            "codes[" + i + "]",
            "不是该满意度的评价指标，或重复");
      }
    }
  }
}
