package org.openhpf.intake.review;

import static org.openhpf.kernel.InvalidValue.require;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/** What the routes of reviewing take. */
final class ReviewRequests {
  private ReviewRequests() {}

  record ListQueue(
      @Field(value = "Only this kind", example = "id-card-front", maxLength = 40)
          Optional<String> kind,
      @Field(value = "Most items of a page", example = "20", min = 1, max = 50)
          Optional<Integer> limit,
      @Field(value = "nextCursor of the page before", maxLength = 100) Optional<String> cursor) {}

  record CorrectFields(
      @Field(value = "Document", maxLength = 64) String documentId,
      @Field(value = "Its version as it was looked at", example = "4", min = 1) int version,
      @Field("Fields and what they are to be") List<CorrectedField> fields) {

    CorrectFields {
      require(!fields.isEmpty(), "fields", "请至少更正一个字段");
      var names = new HashSet<String>();
      require(fields.stream().allMatch(field -> names.add(field.name())), "fields", "同一字段只能更正一次");
    }
  }

  record CorrectedField(
      @Field(value = "Name", example = "name", maxLength = 40) String name,
      @Field(value = "Value", example = "林示例", maxLength = 300) String value) {}

  /** What an officer decides. */
  enum Decision {
    ACCEPT,
    REJECT
  }

  record Decide(
      @Field(value = "Document", maxLength = 64) String documentId,
      @Field(value = "Its version as it was looked at", example = "5", min = 1) int version,
      @Field("accept or reject") Decision decision,
      @Field(value = "For its owner; needed to reject", maxLength = 500) Optional<String> reason) {

    Decide {
      require(decision == Decision.ACCEPT || reason.isPresent(), "reason", "不通过时须填写原因，告知申请人");
    }
  }
}
