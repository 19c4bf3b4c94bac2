package org.openhpf.local.host.console;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A message to a person, as functions hand it to the centre's message platform.
 *
 * @param template of a subscription message
 * @param page of the mini-program that it opens; empty text for none
 * @param data of the template
 * @param text for SMS and for people
 * @param createdAt ISO 8601 with offset
 */
record Notification(
    String messageId,
    String personId,
    String template,
    String page,
    JsonNode data,
    String text,
    String createdAt) {
  private static final Set<String> REQUIRED =
      Set.of("messageId", "personId", "template", "text", "createdAt");

  /** A field that is not as it must be. */
  record Fault(String field, String reason) {}

  /** What is wrong with a body; empty when nothing is. */
  static List<Fault> faults(JsonNode body) {
    if (!body.isObject()) {
      return List.of(new Fault("", "an object is expected"));
    }
    List<Fault> faults = new ArrayList<>();
    for (String field : REQUIRED.stream().sorted().toList()) {
      if (body.path(field).asString("").isBlank()) {
        faults.add(new Fault(field, "a text is expected"));
      }
    }
    if (!body.path("data").isObject()) {
      faults.add(new Fault("data", "an object is expected"));
    }
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      String name = field.getKey();
      if (!REQUIRED.contains(name) && !name.equals("data") && !name.equals("page")) {
        faults.add(new Fault(name, "unknown field"));
      }
    }
    try {
      OffsetDateTime.parse(body.path("createdAt").asString(""));
    } catch (DateTimeException e) {
      faults.add(new Fault("createdAt", "a time in ISO 8601 with offset is expected"));
    }
    return faults;
  }

  /**
   * @param body without faults
   */
  static Notification of(JsonNode body) {
    return new Notification(
        body.get("messageId").asString(),
        body.get("personId").asString(),
        body.get("template").asString(),
        body.path("page").asString(""),
        body.get("data"),
        body.get("text").asString(),
        body.get("createdAt").asString());
  }
}
