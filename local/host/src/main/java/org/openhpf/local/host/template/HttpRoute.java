package org.openhpf.local.host.template;

import java.util.List;

/**
 * A route of the HTTP API.
 *
 * @param method GET, POST, ... or ANY
 * @param path such as {@code /v1/branches/{branchId}/slots}; {@code {rest+}} is greedy
 * @param isPublic no authorizer stands before it
 * @param scopes a token needs one of these; empty when any valid token will do
 */
public record HttpRoute(String method, String path, boolean isPublic, List<String> scopes)
    implements EventSource {
  /** As in {@code requestContext.routeKey}: {@code "GET /v1/branches"}. */
  public String routeKey() {
    return path.equals("$default") ? path : method + " " + path;
  }
}
