package org.openhpf.edge.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;

/**
 * Which IP address a request came from. What API Gateway saw is the distribution's where one is in
 * between; it shows who it is by a header with our key, and then the one before it in {@code
 * X-Forwarded-For} is the visitor's. From anybody else that header proves nothing.
 */
final class Addresses {
  static final String HEADER = "x-openhpf-edge";
  static final String KEY = "EDGE_KEY";

  private static final int LONGEST = 64;

  private final byte[] key;

  private Addresses(byte[] key) {
    this.key = key;
  }

  /**
   * @param environment EDGE_KEY: what our distribution sends; without it none is in between
   */
  static Addresses of(Map<String, String> environment) {
    return new Addresses(environment.getOrDefault(KEY, "").getBytes(StandardCharsets.UTF_8));
  }

  /** "" where it is not known. */
  String of(APIGatewayV2HTTPEvent event) {
    var context = event.getRequestContext();
    String seen =
        context == null || context.getHttp() == null ? null : context.getHttp().getSourceIp();
    Map<String, String> headers = event.getHeaders() == null ? Map.of() : event.getHeaders();
    byte[] shown = headers.getOrDefault(HEADER, "").getBytes(StandardCharsets.UTF_8);
    if (key.length > 0 && MessageDigest.isEqual(key, shown)) {
      String[] hops = headers.getOrDefault("x-forwarded-for", "").split(",", -1);
      String visitor = hops.length < 2 ? "" : hops[hops.length - 2].strip();
      if (!visitor.isEmpty() && visitor.length() <= LONGEST) {
        return visitor;
      }
    }
    return seen == null ? "" : seen;
  }
}
