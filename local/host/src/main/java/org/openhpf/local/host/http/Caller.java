package org.openhpf.local.host.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Who a verified token says is calling.
 *
 * @param claims times as seconds of the epoch
 * @param notAfter when the token expires
 */
record Caller(Map<String, Object> claims, Instant notAfter) {
  /** The scopes granted: {@code scope}, a text with blanks, or else the list {@code scp}. */
  List<String> scopes() {
    if (claims.get("scope") instanceof String text) {
      return List.of(text.split("\\s+"));
    }
    return claims.get("scp") instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }
}
