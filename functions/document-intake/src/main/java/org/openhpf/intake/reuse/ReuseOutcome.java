package org.openhpf.intake.reuse;

import java.time.LocalDate;
import org.openhpf.intake.document.Use;

/** How a consent to use a document, or its withdrawal, ended. */
public sealed interface ReuseOutcome {

  /** The use as it is now; given or withdrawn before, it is the same. */
  record Done(Use use) implements ReuseOutcome {}

  record NoSuchDocument() implements ReuseOutcome {}

  record NoSuchUse() implements ReuseOutcome {}

  /** What is not accepted is of no use to another matter. */
  record NotAccepted() implements ReuseOutcome {}

  record Expired(LocalDate validUntil) implements ReuseOutcome {}

  record TooManyUses(int most) implements ReuseOutcome {}

  record KeyReused() implements ReuseOutcome {}
}
