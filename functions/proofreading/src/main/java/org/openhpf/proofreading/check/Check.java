package org.openhpf.proofreading.check;

import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.manuscript.Manuscript;

/**
 * Looks for the faults of a few rules. It holds no state of a manuscript, so that one serves many
 * threads.
 */
public interface Check {
  /** Reports each fault by its rule's id. */
  void check(Manuscript manuscript, Findings findings);
}
