package org.openhpf.appointments.standing;

import java.util.Optional;
import org.openhpf.edge.http.Field;

/** What the routes of standing take. */
final class Requests {
  private Requests() {}

  record GetStanding() {}

  record SubmitAppeal(
      @Field(value = "Why the pause should be lifted", example = "当日突发疾病住院，有医院证明", maxLength = 500)
          String reason) {}

  record OneAppeal(@Field(value = "Id of an own appeal", maxLength = 64) String appealId) {}

  /** Which appeals an officer asks for. */
  enum WhichAppeals {
    OPEN
  }

  record ListAppeals(
      @Field(value = "Most items of a page", example = "20", min = 1, max = 99)
          Optional<Integer> limit,
      @Field(value = "nextCursor of the page before", maxLength = 64) Optional<String> cursor,
      @Field("For officers: the open ones of all people") Optional<WhichAppeals> status) {}

  /** What an officer may decide. */
  enum Decision {
    ACCEPT,
    REJECT
  }

  record DecideAppeal(
      @Field(value = "Id of an appeal", maxLength = 64) String appealId,
      @Field(value = "accept or reject", example = "accept") Decision decision,
      @Field(value = "Why, for the person to read", example = "材料属实，予以恢复", maxLength = 500)
          String note) {}
}
