package org.openhpf.local.host;

import io.helidon.webserver.http.HttpRouting;

/**
 * Pages and endpoints of the local host itself, served beside the API: {@code /_local/...}, {@code
 * /openapi.json}, {@code /}. A page that throws IllegalArgumentException is answered by 400 problem
 * JSON with its message.
 */
@FunctionalInterface
public interface LocalPages {
  void register(HttpRouting.Builder routing);
}
