package org.openhpf.local.host.console;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openhpf.local.host.events.JsonLines;
import tools.jackson.databind.JsonNode;

/** The notifications the sandbox has accepted: one JSON line each in a file, all in memory. */
final class Notifications {
  /**
   * @param acceptedAt ISO 8601
   */
  record Receipt(String receiptId, String acceptedAt) {}

  /**
   * @param key the request's Idempotency-Key
   */
  record Accepted(String key, Receipt receipt, JsonNode body) {}

  private final JsonLines<Accepted> lines;
  private final InstantSource clock;
  private final Map<String, Accepted> byKey = new HashMap<>();
  private final List<Accepted> inOrder = new ArrayList<>();

  Notifications(Path file, InstantSource clock) {
    this.lines = new JsonLines<>(file, Accepted.class);
    this.clock = clock;
    lines.read().forEach(this::keep);
  }

  private void keep(Accepted accepted) {
    byKey.put(accepted.key, accepted);
    inOrder.add(accepted);
  }

  synchronized boolean has(String key) {
    return byKey.containsKey(key);
  }

  /**
   * Accepts a notification, or gives what was accepted before under its key: the caller compares
   * the bodies.
   */
  synchronized Accepted accept(String key, JsonNode body) {
    Accepted before = byKey.get(key);
    if (before != null) {
      return before;
    }
    var receipt = new Receipt(UUID.randomUUID().toString(), clock.instant().toString());
    var accepted = new Accepted(key, receipt, body);
    lines.append(accepted);
    keep(accepted);
    return accepted;
  }

  /**
   * Newest first.
   *
   * @param personId empty text for everybody
   * @param phone empty text for everybody
   */
  synchronized List<Accepted> newest(String personId, String phone, int limit) {
    return inOrder.reversed().stream()
        .filter(each -> personId.isEmpty() || isTo(each, "personId", personId))
        .filter(each -> phone.isEmpty() || isTo(each, "phone", phone))
        .limit(limit)
        .toList();
  }

  private static boolean isTo(Accepted accepted, String field, String whom) {
    return accepted.body.path(field).asString("").equals(whom);
  }
}
