package org.openhpf.local.host.template;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The HTTP API: what stands before its routes. */
public record HttpApiResource(
    String logicalId, Optional<Authorizer> authorizer, Optional<Cors> cors) {
  /**
   * A JWT authorizer; a token fits when its {@code aud}, or else its {@code client_id}, is one of
   * {@code audience}.
   */
  public record Authorizer(String name, String issuer, List<String> audience) {}

  public record Cors(
      List<String> allowOrigins,
      List<String> allowMethods,
      List<String> allowHeaders,
      List<String> exposeHeaders,
      Duration maxAge,
      boolean allowCredentials) {}
}
