package org.openhpf.reviews.service;

import java.util.Optional;

/**
 * Who applied, from case handling; personal data.
 *
 * @param certificateType 111: resident identity card
 */
public record Applicant(
    String name, String certificateType, String certificateNumber, Optional<String> phone) {

  /** Nothing of it reaches a log by accident. */
  @Override
  public String toString() {
    return "Applicant[]";
  }
}
