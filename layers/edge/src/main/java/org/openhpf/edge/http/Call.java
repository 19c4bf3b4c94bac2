package org.openhpf.edge.http;

import java.util.Map;
import java.util.Optional;
import org.openhpf.kernel.RequestKey;

/**
 * One request as a route sees it, beside its decoded fields.
 *
 * @param requestKey from the {@code Idempotency-Key} header; empty where the client sent none
 * @param cookies values by name; one that came with two values is none, as it cannot be told which
 *     of them was set here
 * @param address IP address the request came from, to count by; "" where it is not known
 */
public record Call(
    Optional<Caller> signedIn,
    Optional<RequestKey> requestKey,
    String correlationId,
    Map<String, String> cookies,
    String address) {

  public Call {
    cookies = Map.copyOf(cookies);
  }

  /** The caller of a route that is not public. */
  public Caller caller() {
    return signedIn.orElseThrow(() -> new IllegalStateException("a public route knows no caller"));
  }

  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get(name));
  }
}
