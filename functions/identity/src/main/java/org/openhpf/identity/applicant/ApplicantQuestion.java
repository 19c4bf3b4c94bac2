package org.openhpf.identity.applicant;

import java.time.Instant;
import java.util.Optional;

/**
 * A case asks who applies (ApplicantQueue).
 *
 * @param projectNo number of the case; empty: the person has been proven, and whatever cases wait
 *     for it are to be answered
 */
public record ApplicantQuestion(Optional<String> projectNo, String personId, Instant askedAt) {
  /** Name of its queue in the outbox. */
  public static final String QUEUE = "applicants";

  public static ApplicantQuestion ofProven(String personId, Instant at) {
    return new ApplicantQuestion(Optional.empty(), personId, at);
  }
}
