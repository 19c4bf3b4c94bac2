package org.openhpf.intake.look;

import static org.openhpf.kernel.InvalidValue.require;

import java.util.Optional;
import org.openhpf.edge.http.Field;
import org.openhpf.intake.document.DocumentStatus;

/** What the routes of looking take. */
final class LookRequests {
  private LookRequests() {}

  record ListDocuments(
      @Field(value = "Only this kind", example = "id-card-front", maxLength = 40)
          Optional<String> kind,
      @Field("Only these that stand so") Optional<DocumentStatus> status,
      @Field(value = "Most items of a page", example = "20", min = 1, max = 50)
          Optional<Integer> limit,
      @Field(value = "nextCursor of the page before", maxLength = 64) Optional<String> cursor) {}

  record OneDocument(@Field(value = "Document", maxLength = 64) String documentId) {}

  record OnePage(
      @Field(value = "Document", maxLength = 64) String documentId,
      @Field(value = "Number of the page, and .png", example = "1.png", maxLength = 10)
          String page) {

    OnePage {
      require(page.matches("[1-9][0-9]{0,5}\\.png"), "page", "须为页码加 .png，例如 1.png");
    }

    int number() {
      return Integer.parseInt(page.substring(0, page.indexOf('.')));
    }
  }

  record Text(
      @Field(value = "Document", maxLength = 64) String documentId,
      @Field(value = "Most pages", example = "5", min = 1, max = 10) Optional<Integer> limit,
      @Field(value = "nextCursor of the page before", maxLength = 10) Optional<String> cursor) {

    Text {
      require(
          cursor.map(place -> place.matches("[1-9][0-9]{0,5}")).orElse(true),
          "cursor",
          "请使用上一页返回的 nextCursor");
    }

    int from() {
      return cursor.map(Integer::parseInt).orElse(1);
    }
  }
}
