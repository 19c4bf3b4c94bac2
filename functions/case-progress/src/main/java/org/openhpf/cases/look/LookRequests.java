package org.openhpf.cases.look;

import static org.openhpf.kernel.InvalidValue.require;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openhpf.cases.course.CaseStatus;
import org.openhpf.edge.http.Field;
import org.openhpf.kernel.ProjectNo;

/** What the routes of looking take. */
final class LookRequests {
  private static final Pattern CURSOR = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}#[0-9]{22}");

  private LookRequests() {}

  /** A day and a number. */
  private static boolean isPlace(String cursor) {
    return CURSOR.matcher(cursor).matches() && ProjectNo.isWellFormed(cursor.substring(11));
  }

  /** Which open cases. */
  enum DueFilter {
    NEAR,
    OVERDUE
  }

  record ListCases(
      @Field("Only those of this status") Optional<CaseStatus> status,
      @Field("Only those whose deadline is near, or past") Optional<DueFilter> due,
      @Field("Opened on this day or later") Optional<LocalDate> from,
      @Field("Opened on this day or earlier") Optional<LocalDate> to,
      @Field(value = "Most items of a page", example = "20", min = 1, max = 50)
          Optional<Integer> limit,
      @Field(value = "nextCursor of the page before", maxLength = 40) Optional<String> cursor) {

    ListCases {
      require(cursor.map(LookRequests::isPlace).orElse(true), "cursor", "请使用上一页返回的 nextCursor");
      require(
          from.isEmpty() || to.isEmpty() || !to.get().isBefore(from.get()), "to", "结束日期不能早于开始日期");
    }
  }

  record OneCase(@Field(value = "Case", maxLength = 22) String projectNo) {
    ProjectNo number() {
      return new ProjectNo(projectNo);
    }
  }

  record QueryCase(
      @Field(value = "Number of the case", example = "3036202611231234567897", maxLength = 22)
          String projectNo,
      @Field(
              value = "Last four characters of the applicant's certificate",
              example = "0028",
              maxLength = 4)
          String lastFour) {

    QueryCase {
      new ProjectNo(projectNo);
      require(lastFour.matches("[0-9A-Za-z]{4}"), "lastFour", "请填写证件号码的后四位");
    }

    ProjectNo number() {
      return new ProjectNo(projectNo);
    }
  }
}
