package org.openhpf.identity.admin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.AuditRecord;
import org.openhpf.edge.http.Field;
import org.openhpf.edge.http.Role;
import org.openhpf.identity.person.Person;
import org.openhpf.identity.person.PersonStatus;

/** What administrators and auditors see. */
final class AdminViews {
  private AdminViews() {}

  record PersonView(
      @Field(value = "Opaque id", example = "01k9vq3m8e7k2f000000000000") String personId,
      @Field(value = "active or disabled", example = "active") PersonStatus status,
      @Field(value = "Name, its first character hidden", example = "*示例") Optional<String> name,
      @Field("citizen, agent, staff, officer, auditor, admin") List<String> roles,
      @Field("Since when") Instant createdAt) {
    static PersonView of(Person person) {
      return new PersonView(
          person.personId(),
          person.status(),
          person.maskedName(),
          person.roles().stream().map(Role::group).sorted().toList(),
          person.createdAt());
    }
  }

  record StaffView(
      @Field(value = "Opaque id", example = "01k9vq3m8e7k2f000000000000") String personId,
      @Field(value = "To be told him; it is shown this once") String initialPassword) {
    /** Without the password. */
    @Override
    public String toString() {
      return "StaffView[" + personId + "]";
    }
  }

  record TrailLine(
      @Field("When") Instant at,
      @Field(value = "What was done", example = "signed-in") String action,
      @Field("Opaque id of who did it") String actor,
      @Field("Opaque id of whom it was done for") Optional<String> onBehalfOf,
      @Field(value = "Where", example = "web") String channel,
      @Field("Ties it to log lines") String correlationId,
      @Field("What there is to know") Details details) {
    static TrailLine of(AuditRecord r) {
      return new TrailLine(
          r.at(),
          r.action(),
          r.actor(),
          r.onBehalfOf(),
          r.channel(),
          r.correlationId(),
          Details.of(r.details()));
    }
  }

  /** Names and values as recorded. */
  record Details(@Field("name: value") List<String> entries) {
    static Details of(Map<String, String> recorded) {
      return new Details(
          recorded.entrySet().stream()
              .map(entry -> entry.getKey() + ": " + entry.getValue())
              .sorted()
              .toList());
    }
  }
}
