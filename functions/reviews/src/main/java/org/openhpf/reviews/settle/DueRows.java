package org.openhpf.reviews.settle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.reviews.service.ServiceId;

/** What is to be done at a time. */
public interface DueRows {

  /** What of a service is due. */
  enum Kind {
    SERVICE,
    REVIEW,
    RECTIFICATION
  }

  /** Something that is due. */
  record Due(ServiceId service, Kind kind) {}

  /**
   * Some of it.
   *
   * @param next where to read on; empty at the end
   */
  record Part(List<Due> rows, Optional<String> next) {}

  /**
   * @param cursor {@code next} of the part before
   */
  Part due(Instant until, Optional<String> cursor);
}
