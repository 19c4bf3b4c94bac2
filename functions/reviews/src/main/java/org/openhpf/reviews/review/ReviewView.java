package org.openhpf.reviews.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/** A review as it is shown, to each as much as is his to see. */
public record ReviewView(
    @Field("Its id, that of its rectification too") String reviewId,
    @Field("The case") String projectNo,
    @Field("Which service of it") int serviceNumber,
    @Field("Name of the matter") String matterName,
    @Field("Where it was; absent where the service was not read") Optional<String> branchName,
    @Field(value = "5 best to 1 worst", example = "5") int level,
    @Field(value = "Its name", example = "非常满意") String levelName,
    @Field("Reasons chosen") List<CodeView> codes,
    @Field("What was written") Optional<String> text,
    @Field("Whether the person put the own name to it") boolean named,
    @Field(value = "By which channel it came", example = "mini-program") String channel,
    @Field("When") Instant reviewedAt,
    @Field("Whether it stands for none: the period ended without a review") boolean isDefault,
    @Field("What was added later") Optional<SupplementView> supplement,
    @Field("To officers: what is remarkable in it") Optional<List<Flag>> flags,
    @Field("To officers: whether everybody may read its texts") Optional<Boolean> shown,
    @Field("To officers: what a decision on it is conditional on") Optional<Integer> version,
    @Field("To officers, of a named one: who wrote it") Optional<ReviewerView> reviewer,
    @Field("Of a negative one") Optional<RectificationMark> rectification) {

  /** A detail code. */
  public record CodeView(
      @Field(value = "Three digits", example = "212") String code,
      @Field(value = "What it means", example = "在线预约办理后到实体大厅重复取号排队") String text) {}

  /** What was added later. */
  public record SupplementView(@Field("Its text") String text, @Field("When") Instant at) {}

  /** Who wrote a named review; personal data. */
  public record ReviewerView(
      @Field("Name") String name, @Field("Phone, to call back") Optional<String> phone) {}

  /** How far the rectification is; all of it by its own route. */
  public record RectificationMark(
      @Field("Its id") String rectificationId,
      @Field(value = "Its status", example = "open") String status,
      @Field(value = "In words", example = "待分派") String statusName) {}
}
