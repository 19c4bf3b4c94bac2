package org.openhpf.proofreading.job;

import java.util.Optional;
import org.openhpf.proofreading.finding.Finding;

/**
 * A finding of a proofreading, and what was decided about it.
 *
 * @param findingId {@code <sheet>-<place on it>}
 * @param chosen what is to stand at its place; present of accepted ones alone
 * @param isNew whether an earlier draft did not have it
 */
public record Mark(
    String findingId, Finding finding, MarkStatus status, Optional<String> chosen, boolean isNew) {

  public Mark decided(MarkStatus decision, Optional<String> text) {
    return new Mark(findingId, finding, decision, text, isNew);
  }
}
