package org.openhpf.reviews.review;

import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/** What the routes of reviews take. */
final class ReviewRequests {
  /** Above what is taken, so that who writes more is told how long a text may be. */
  private static final int LONGEST_READ = 2_000;

  private ReviewRequests() {}

  record Form(@Field(value = "The case", maxLength = 22) String projectNo) {}

  record TicketForm(
      @Field("The branch the terminal stands in") String branchId,
      @Field(value = "On the ticket's bar code", example = "20261124000001", maxLength = 32)
          String ticketSerial) {}

  record Give(
      @Field(value = "The case", maxLength = 22) String projectNo,
      @Field(value = "Which service of it", min = 1, max = 99) int serviceNumber,
      @Field(value = "5 best to 1 worst", min = 1, max = 5) int level,
      @Field("Reasons, detail codes of that level") Optional<List<String>> codes,
      @Field(value = "What else is to be said", maxLength = LONGEST_READ, lines = true)
          Optional<String> text,
      @Field("Whether to put the own name to it; absent: no") Optional<Boolean> named,
      @Field(value = "At a kiosk or tablet: on the ticket's bar code", maxLength = 32)
          Optional<String> ticketSerial,
      @Field("Where it was, as the form says: spares a look-up") Optional<String> branchId) {}

  record LinkForm(@Field(value = "Of the link", maxLength = 64) String code) {}

  record GiveByLink(
      @Field(value = "Of the link", maxLength = 64) String code,
      @Field(value = "5 best to 1 worst", min = 1, max = 5) int level,
      @Field("Reasons, detail codes of that level") Optional<List<String>> codes,
      @Field(value = "What else is to be said", maxLength = LONGEST_READ, lines = true)
          Optional<String> text,
      @Field("Whether to put the own name to it; absent: no") Optional<Boolean> named) {}

  record One(@Field(value = "The review", maxLength = 25) String reviewId) {}

  record Listed(
      @Field(value = "Most items, 20 where absent", min = 1, max = 30) Optional<Integer> limit,
      @Field("nextCursor of the page before") Optional<String> cursor) {}

  record Board(
      @Field("Of one branch") Optional<String> branchId,
      @Field(value = "Of one matter, its code", maxLength = 4) Optional<String> matter,
      @Field(value = "Most items, 20 where absent", min = 1, max = 30) Optional<Integer> limit,
      @Field("nextCursor of the page before") Optional<String> cursor) {}

  record Supplement(
      @Field(value = "The review", maxLength = 25) String reviewId,
      @Field(value = "What is to be added", maxLength = LONGEST_READ, lines = true) String text) {}

  record Display(
      @Field(value = "The review", maxLength = 25) String reviewId,
      @Field(value = "As it was looked at", min = 1) int version,
      @Field("Whether everybody may read its texts") boolean shown,
      @Field("Why, for the record") String reason) {}
}
