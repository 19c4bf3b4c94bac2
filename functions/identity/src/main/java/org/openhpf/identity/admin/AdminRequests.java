package org.openhpf.identity.admin;

import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Field;
import org.openhpf.edge.http.Role;

/** What the routes of administration take. */
final class AdminRequests {
  private AdminRequests() {}

  record Search(
      @Field(value = "18 characters; or a phone", maxLength = 20) Optional<String> idNumber,
      @Field(value = "11 digits; or an id number", maxLength = 20) Optional<String> phone) {
    @Override
    public String toString() {
      return "Search[]";
    }
  }

  record Decide(
      @Field(value = "Id of a person", maxLength = 64) String personId,
      @Field(value = "Why, without personal data", example = "本人挂失", maxLength = 100)
          String reason) {}

  record Trail(
      @Field(value = "Id of a person", maxLength = 64) String personId,
      @Field(value = "Most items of a page", example = "20", min = 1, max = 100)
          Optional<Integer> limit,
      @Field(value = "nextCursor of the page before", maxLength = 128) Optional<String> cursor) {}

  record Make(
      @Field(
              value = "What he will type: 3 to 32 lower-case letters, digits, dots",
              example = "heshili",
              maxLength = 32)
          String username,
      @Field(value = "Name", example = "何示例", maxLength = 60) String name,
      @Field("staff, officer, auditor, admin") List<Role> groups) {
    @Override
    public String toString() {
      return "Make[]";
    }
  }

  record SetGroups(
      @Field(value = "Id of a person", maxLength = 64) String personId,
      @Field("staff, officer, auditor, admin; none: he has left") List<Role> groups) {}
}
