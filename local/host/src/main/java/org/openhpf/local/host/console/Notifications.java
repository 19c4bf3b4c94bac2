package org.openhpf.local.host.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The notifications the sandbox has accepted: one JSON line each in a file, all in memory. */
final class Notifications {
  private static final System.Logger LOG = System.getLogger(Notifications.class.getName());

  /**
   * @param acceptedAt ISO 8601
   */
  record Receipt(String receiptId, String acceptedAt) {}

  /**
   * @param key the request's Idempotency-Key
   */
  record Accepted(String key, Receipt receipt, JsonNode body) {}

  private final Path file;
  private final InstantSource clock;
  private final Map<String, Accepted> byKey = new HashMap<>();
  private final List<Accepted> inOrder = new ArrayList<>();

  Notifications(Path file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      if (Files.exists(file)) {
        Files.readAllLines(file).forEach(this::replay);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void replay(String line) {
    try {
      keep(JsonMapper.shared().readValue(line, Accepted.class));
    } catch (JacksonException e) {
      // Cut off by the end of the host: it was not acknowledged, so its sender tries again.
      LOG.log(Level.WARNING, "a line of " + file + " cannot be read");
    }
  }

  private void keep(Accepted accepted) {
    byKey.put(accepted.key, accepted);
    inOrder.add(accepted);
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
    try {
      Files.writeString(
          file,
          JsonMapper.shared().writeValueAsString(accepted) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    keep(accepted);
    return accepted;
  }

  /**
   * Newest first.
   *
   * @param personId empty text for everybody
   */
  synchronized List<Accepted> newest(String personId, int limit) {
    return inOrder.reversed().stream()
        .filter(
            each -> personId.isEmpty() || each.body.path("personId").asString("").equals(personId))
        .limit(limit)
        .toList();
  }
}
