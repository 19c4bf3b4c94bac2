package org.openhpf.reading.source;

/**
 * Carries a refusal out of the middle of a decoder; it never leaves this package. Unchecked, as
 * decoders pass over many a checked exception.
 */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  RefusedException(Refusal refusal) {
    super(refusal.name(), null, false, false);
    this.refusal = refusal;
  }

  /** The refusal that a failure is or was caused by; damaged where there is none. */
  static Refusal of(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof RefusedException refused) {
        return refused.refusal;
      }
    }
    return Refusal.DAMAGED;
  }
}
