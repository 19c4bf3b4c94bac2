package org.openhpf.reviews.rectification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Field;
import org.openhpf.reviews.rectification.RectificationViews.CodeOfReviewView;

/** A rectification as it is shown; notes and who took a step to officers alone. */
record RectificationView(
    @Field("Its review's id") String rectificationId,
    String projectNo,
    int serviceNumber,
    String matterName,
    String branchName,
    @Field("The review's") int level,
    List<CodeOfReviewView> codes,
    @Field("The review's text as it was written") Optional<String> text,
    @Field("Whether the review is under the person's name") boolean named,
    RectificationStatus status,
    @Field(value = "In Chinese", example = "待联系核实") String statusName,
    int version,
    @Field("2 after a second review that was negative again") int round,
    Instant openedAt,
    Optional<String> department,
    @Field("Opaque id; officers alone") Optional<String> handlerId,
    @Field("department, or centre once a term has run out") Supervision supervised,
    Instant assignBefore,
    @Field("Absent where the review is anonymous") Optional<Instant> contactBefore,
    Instant closeBefore,
    @Field("Terms that ran out before they were kept") List<Term> late,
    @Field("Calls in vain of this round") int contactTries,
    List<RectificationStepView> steps,
    @Field("The last one") Optional<String> reply,
    Optional<SecondReviewView> secondReview,
    @Field("Until when the owner may review it a second time") Optional<Instant> reviewUntil,
    @Field("What this caller can do now: the last parts of routes") List<String> mayDo) {

  /** Who looks after it. */
  enum Supervision {
    DEPARTMENT,
    CENTRE
  }

  /** One step. */
  record RectificationStepView(
      Instant at,
      Action kind,
      int round,
      @Field(value = "In Chinese", example = "已分派处理") String title,
      @Field("For the person") Optional<String> text,
      @Field("Officers alone") Optional<String> note,
      @Field("Officers alone") Optional<String> cause,
      @Field("Officers alone") Optional<String> measure,
      @Field("Opaque id; officers alone, and never the person's") Optional<String> by) {}

  /** What the person said of the rectification. */
  record SecondReviewView(
      int level,
      String levelName,
      List<CodeOfReviewView> codes,
      Optional<String> text,
      Instant reviewedAt) {}
}
