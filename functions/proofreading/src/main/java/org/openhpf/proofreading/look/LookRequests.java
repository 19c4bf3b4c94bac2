package org.openhpf.proofreading.look;

import static org.openhpf.kernel.InvalidValue.require;

import java.util.Optional;
import org.openhpf.edge.http.Field;

/** What the routes of looking take. */
final class LookRequests {
  private LookRequests() {}

  record ListProofreadings(
      @Field(value = "Most items of a page", example = "20", min = 1, max = 50)
          Optional<Integer> limit,
      @Field(value = "nextCursor of the page before", maxLength = 64) Optional<String> cursor) {}

  record OneProofreading(
      @Field(value = "Own proofreading", maxLength = 64) String proofreadingId) {}

  record ListParagraphs(
      @Field(value = "Own proofreading", maxLength = 64) String proofreadingId,
      @Field(value = "Most paragraphs", example = "200", min = 1, max = 1000)
          Optional<Integer> limit,
      @Field(value = "nextCursor of the page before", maxLength = 10) Optional<String> cursor) {

    ListParagraphs {
      require(
          cursor.map(place -> place.matches("[1-9][0-9]{0,8}")).orElse(true),
          "cursor",
          "请使用上一页返回的 nextCursor");
    }

    int from() {
      return cursor.map(Integer::parseInt).orElse(0);
    }
  }
}
