package org.openhpf.local.host.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.local.host.template.HttpApiResource.Cors;

/**
 * The CORS headers API Gateway adds. Pages served from this machine (http://localhost,
 * http://127.0.0.1) are let in too: the template's origins are those of the real site.
 */
final class CorsPolicy {
  private final Cors cors;

  CorsPolicy(Cors cors) {
    this.cors = cors;
  }

  boolean isPreflight(ApiRequest request) {
    return request.method().equals("OPTIONS")
        && request.header("origin").isPresent()
        && request.header("access-control-request-method").isPresent();
  }

  /** Headers of any reply; none for an origin that is not allowed. */
  Map<String, String> headers(ApiRequest request) {
    Map<String, String> headers = new LinkedHashMap<>();
    request
        .header("origin")
        .flatMap(this::allowed)
        .ifPresent(
            origin -> {
              headers.put("access-control-allow-origin", origin);
              if (!origin.equals("*")) {
                headers.put("vary", "Origin");
              }
              if (cors.allowCredentials()) {
                headers.put("access-control-allow-credentials", "true");
              }
              putUnlessEmpty(headers, "access-control-expose-headers", cors.exposeHeaders());
            });
    return headers;
  }

  /** Headers of the reply to a preflight request, whose status is 204. */
  Map<String, String> preflightHeaders(ApiRequest request) {
    Map<String, String> headers = headers(request);
    if (!headers.isEmpty()) {
      putUnlessEmpty(headers, "access-control-allow-methods", cors.allowMethods());
      putUnlessEmpty(headers, "access-control-allow-headers", cors.allowHeaders());
      if (cors.maxAge().isPositive()) {
        headers.put("access-control-max-age", Long.toString(cors.maxAge().toSeconds()));
      }
    }
    return headers;
  }

  private Optional<String> allowed(String origin) {
    if (cors.allowOrigins().contains("*")) {
      return Optional.of("*");
    }
    boolean ours = origin.matches("http://(localhost|127\\.0\\.0\\.1)(:\\d+)?");
    return Optional.of(origin).filter(one -> ours || cors.allowOrigins().contains(one));
  }

  private static void putUnlessEmpty(
      Map<String, String> headers, String name, List<String> values) {
    if (!values.isEmpty()) {
      headers.put(name, String.join(",", values));
    }
  }
}
