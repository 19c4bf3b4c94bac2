package org.openhpf.cases.dossier;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.cases.course.ServicePoint;

/** What a change of a case tells others; nothing personal that is not sealed. */
public sealed interface CaseMessage {
  /** Name of the queue by which identity is asked who an applicant is. */
  String APPLICANT = "applicant";

  /** Name of the queue to the province's platform. */
  String DELIVERY = "delivery";

  String NOTIFICATION = "notification";

  /** Name of the queue of those who ask for reviews. */
  String REVIEW = "review";

  /** The name of the queue it goes to. */
  String queue();

  /** Who is this person? The answer comes as an event of the case. */
  record WhoApplies(String projectNo, String personId, Instant askedAt) implements CaseMessage {
    @Override
    public String queue() {
      return APPLICANT;
    }
  }

  /** The case is another. */
  record Changed(String recordId, int version) implements CaseMessage {
    @Override
    public String queue() {
      return DELIVERY;
    }
  }

  /** What the applicant is told. */
  record ToldApplicant(
      String projectNo, Optional<String> personId, String template, String text, Instant createdAt)
      implements CaseMessage {
    @Override
    public String queue() {
      return NOTIFICATION;
    }
  }

  /** What has a common head for those who ask for reviews. */
  sealed interface ForReviews extends CaseMessage {
    @Override
    default String queue() {
      return REVIEW;
    }
  }

  /** Somebody was served. */
  record Served(
      String eventId,
      String kind,
      Instant at,
      String projectNo,
      String matter,
      String matterName,
      int serviceNumber,
      String branchId,
      String branchName,
      Optional<String> window,
      Optional<String> clerkId,
      Optional<String> ticketSerial,
      Optional<String> personId,
      Instant startedAt,
      Instant endedAt,
      CaseChannel channel)
      implements ForReviews {

    static Served of(Case one, Told told, ServicePoint service) {
      return new Served(
          one.projectNo() + "-" + service.serviceNumber() + "-served",
          "served",
          service.endedAt(),
          one.projectNo().value(),
          told.matter(),
          told.matterName(),
          service.serviceNumber(),
          service.branchId(),
          service.branchName(),
          service.window(),
          service.clerkId(),
          service.ticketSerial(),
          one.personId(),
          service.startedAt(),
          service.endedAt(),
          one.channel());
    }
  }

  /** The case is finished. */
  record Finished(
      String eventId,
      String kind,
      Instant at,
      String projectNo,
      String matter,
      String matterName,
      Instant finishedAt)
      implements ForReviews {

    static Finished of(Case one, Told told, Instant at) {
      return new Finished(
          one.projectNo() + "-finished",
          "finished",
          at,
          one.projectNo().value(),
          told.matter(),
          told.matterName(),
          at);
    }
  }

  /** Who applies became known. */
  record Applies(
      String eventId,
      String kind,
      Instant at,
      String projectNo,
      String matter,
      String matterName,
      SealedFor applicant)
      implements ForReviews {

    static Applies of(Case one, Told told, SealedApplicant applicant) {
      return new Applies(
          one.projectNo() + "-applicant-" + applicant.at().toEpochMilli(),
          "applicant",
          applicant.at(),
          one.projectNo().value(),
          told.matter(),
          told.matterName(),
          new SealedFor(one.personId(), applicant.sealed()));
    }
  }

  /**
   * @param sealed Base64, at place {@code applicant/<projectNo>}
   */
  record SealedFor(Optional<String> personId, String sealed) {}

  /** The matter a case is for. */
  record Told(String matter, String matterName) {}
}
