package org.openhpf.cases.office;

import java.util.Optional;
import org.openhpf.cases.course.CaseStatus;
import org.openhpf.cases.dossier.Case;

/** How what somebody of the office did to a case ended. */
public sealed interface OfficeOutcome {
  /**
   * @param first false where the same request had done it before
   */
  record Done(Case one, boolean first) implements OfficeOutcome {}

  record NoSuchCase() implements OfficeOutcome {}

  /** Nobody handles his own. */
  record OwnCase() implements OfficeOutcome {}

  /** It is for another role. */
  record NotForThisRole() implements OfficeOutcome {}

  /**
   * What was looked at is not what there is.
   *
   * @param version it has now; empty where it has just changed
   */
  record Changed(Optional<Integer> version) implements OfficeOutcome {}

  /** It cannot happen to a case that stands so. */
  record NotPossible(CaseStatus status) implements OfficeOutcome {}

  record Full() implements OfficeOutcome {}

  record KeyReused() implements OfficeOutcome {}
}
