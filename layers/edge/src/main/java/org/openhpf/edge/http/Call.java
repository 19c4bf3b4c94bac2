package org.openhpf.edge.http;

import java.util.Optional;
import org.openhpf.kernel.RequestKey;

/**
 * One request as a route sees it, beside its decoded fields.
 *
 * @param requestKey from the {@code Idempotency-Key} header; empty where the client sent none
 */
public record Call(
    Optional<Caller> signedIn, Optional<RequestKey> requestKey, String correlationId) {

  /** The caller of a route that is not public. */
  public Caller caller() {
    return signedIn.orElseThrow(() -> new IllegalStateException("a public route knows no caller"));
  }
}
