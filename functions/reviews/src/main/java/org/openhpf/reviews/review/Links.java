package org.openhpf.reviews.review;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.reviews.service.ServiceId;

/**
 * Links by which people who were invited review without signing in, found by a hash of their code.
 */
public interface Links {

  /** One of several that a service may have. */
  void add(String codeHash, ServiceId service, Instant until);

  /** Empty where it is none, or over. */
  Optional<ServiceId> find(String codeHash);
}
