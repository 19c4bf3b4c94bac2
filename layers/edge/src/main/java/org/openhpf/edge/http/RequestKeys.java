package org.openhpf.edge.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.RequestKey;

/** The {@code Idempotency-Key} of a request. */
final class RequestKeys {
  private RequestKeys() {}

  /**
   * The scope is caller and path: two people, two who act for one, and two resources may use one
   * key.
   *
   * @throws InvalidValue if the header is no key
   */
  static Optional<RequestKey> of(
      Route<?> route, Optional<Caller> caller, APIGatewayV2HTTPEvent event) {
    String key = event.getHeaders() == null ? null : event.getHeaders().get("idempotency-key");
    if (!route.takesRequestKey() || key == null) {
      return Optional.empty();
    }
    String person = caller.map(RequestKeys::who).orElse("public");
    String scope = person + " " + route.method() + " " + event.getRawPath();
    String body = event.getBody() == null ? "" : event.getBody();
    return Optional.of(
        new RequestKey(scope, key, Hashes.sha256Hex(body.getBytes(StandardCharsets.UTF_8))));
  }

  private static String who(Caller caller) {
    return caller.acting().map(by -> by.actorId() + " for ").orElse("") + caller.personId();
  }
}
