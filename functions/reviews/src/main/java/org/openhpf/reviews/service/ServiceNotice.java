package org.openhpf.reviews.service;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.edge.http.Field;
import org.openhpf.kernel.ProjectNo;
import org.openhpf.reviews.level.ServiceChannel;

/** What case handling tells of a case; body of ReviewServiceQueue. */
public record ServiceNotice(
    @Field("Of this notice") String eventId,
    @Field("served, finished or applicant; others are not ours") String kind,
    @Field("When it was so") Instant at,
    @Field("The case") String projectNo,
    @Field("Name of its matter") Optional<String> matterName,
    @Field(value = "Which service of it", min = 1, max = 99) Optional<Integer> serviceNumber,
    @Field("Where it was") Optional<String> branchId,
    @Field("Its name then") Optional<String> branchName,
    @Field("Number of the window") Optional<String> window,
    @Field("Who served") Optional<String> clerkId,
    @Field("On the ticket's bar code") Optional<String> ticketSerial,
    @Field("Who was served") Optional<String> personId,
    @Field("When the service ended") Optional<Instant> endedAt,
    @Field("Where: at a window or online") Optional<ServiceChannel> channel,
    @Field("When the case was finished") Optional<Instant> finishedAt,
    @Field("Who applied") Optional<SealedApplicant> applicant) {

  /** Base 64 of the envelope, sealed for {@code applicant/<projectNo>}. */
  public record SealedApplicant(@Field(value = "The envelope", maxLength = 4096) String sealed) {}

  /**
   * @throws org.openhpf.kernel.InvalidValue if it is none
   */
  public ProjectNo project() {
    return new ProjectNo(projectNo);
  }
}
