package org.openhpf.reviews.review;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.reviews.service.ServiceId;

/** Links by which people who were invited review without signing in, found by their code's hash. */
public interface Links {

  /**
   * Opens a link.
   *
   * @param messageId of the message that brings it: random, and the same message has the same code
   * @param until when it is over
   */
  LinkCode open(String messageId, ServiceId service, Instant until);

  /** Empty where it is none, or over. */
  Optional<ServiceId> find(String codeHash);
}
