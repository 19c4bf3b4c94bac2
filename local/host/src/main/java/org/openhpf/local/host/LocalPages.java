package org.openhpf.local.host;

import io.helidon.webserver.http.HttpRouting;

/**
 * Pages and endpoints of the local host itself, served beside the API: {@code /_local/...}, {@code
 * /openapi.json}, {@code /}.
 */
@FunctionalInterface
public interface LocalPages {
  void register(HttpRouting.Builder routing);
}
