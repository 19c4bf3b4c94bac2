package org.openhpf.identity.employer;

import java.util.Optional;
import org.openhpf.identity.delegation.By;
import org.openhpf.kernel.RequestKey;
import org.openhpf.kernel.UnifiedCreditCode;

/** All employers that have registered here. Every change is stored with its audit record. */
public interface Employers {

  /** How storing one ended. */
  enum Storing {
    STORED,
    /** It is another by now. */
    CHANGED,
    /** The request was made before. */
    SAME_REQUEST,
    REQUEST_KEY_REUSED
  }

  Optional<Employer> find(UnifiedCreditCode creditCode);

  /** A new one. */
  Storing register(Employer employer, By by, Optional<RequestKey> request);

  /** Its legal representative is another now, or was confirmed again. */
  Storing confirm(Employer from, Employer to, By by, Optional<RequestKey> request);
}
