package org.openhpf.web.inspection;

import java.util.List;
import java.util.Optional;

/**
 * A state of a page with what was found.
 *
 * @param page its path
 * @param state what the person was about
 * @param mode standard or elder
 * @param device whose screen it was
 * @param picture the name of its picture, if it was to have one
 */
record InspectedState(
    String page,
    String state,
    String mode,
    String device,
    Optional<String> picture,
    List<Finding> findings) {

  boolean holds() {
    return findings.stream().allMatch(Finding::holds);
  }
}
