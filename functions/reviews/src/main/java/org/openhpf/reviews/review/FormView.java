package org.openhpf.reviews.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/** What may be reviewed of a case, and with what. */
public record FormView(
    @Field("The case") String projectNo,
    @Field("Name of its matter") String matterName,
    @Field("Its services, the first one first") List<ServiceView> services,
    @Field("The levels, the best one first") List<LevelView> levels,
    @Field(value = "Most characters of a text", example = "500") int textMost) {

  /** Whether a service may be reviewed. */
  public enum Status {
    NOT_YET,
    OPEN,
    REVIEWED,
    CLOSED
  }

  /** A service. */
  public record ServiceView(
      @Field("Which service of the case") int serviceNumber,
      @Field("Where it was: send it with the review") String branchId,
      @Field("Its name") String branchName,
      @Field("When it ended") Instant endedAt,
      @Field("Whether it may be reviewed") Status status,
      @Field("Its review") Optional<String> reviewId,
      @Field("From then on it may be reviewed") Instant opensAt,
      @Field("Until then") Instant closesAt) {}

  /** A level. */
  public record LevelView(
      @Field(value = "5 best to 1 worst", example = "5") int level,
      @Field(value = "Its name", example = "非常满意") String name,
      @Field("Whether a reason must be chosen or written") boolean needsReason,
      @Field("Reasons that fit the matter and where it was handled")
          List<ReviewView.CodeView> codes) {}
}
