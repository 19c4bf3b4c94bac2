package org.openhpf.local.host.console;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.net.URI;
import java.util.Set;

/**
 * Keeps pages of the internet, open in the developer's browser, away from {@code /_local/}: they
 * could otherwise post to it, or read it under a name of theirs that resolves to 127.0.0.1.
 */
final class LoopbackOnly implements Filter {
  private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    String path = request.path().path();
    if (path.equals("/_local") || path.startsWith("/_local/")) {
      String host = request.headers().first(HeaderNames.HOST).orElse("");
      String origin = request.headers().first(HeaderNames.ORIGIN).orElse("http://" + host);
      if (!isLoopback("http://" + host) || !isLoopback(origin)) {
        response.status(403).send("The local console answers to 127.0.0.1 and localhost only.\n");
        return;
      }
    }
    chain.proceed();
  }

  private static boolean isLoopback(String origin) {
    try {
      String host = URI.create(origin).getHost();
      return host != null && NAMES.contains(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
