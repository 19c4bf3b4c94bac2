package org.openhpf.reviews.settle;

import java.time.Instant;
import org.openhpf.audit.AuditRecord;
import org.openhpf.reviews.service.Service;

/** What becomes of a service that nobody has reviewed yet. */
public interface Invitations {

  /** Once; nothing where it was reviewed meanwhile. */
  void invite(Service service, Instant at, AuditRecord record);

  /** Looks at it again then. */
  void postpone(Service service, Instant until);
}
