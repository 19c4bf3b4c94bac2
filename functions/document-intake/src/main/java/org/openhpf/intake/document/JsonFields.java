package org.openhpf.intake.document;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openhpf.edge.http.Json;
import org.openhpf.kernel.ChinaTime;
import tools.jackson.databind.JsonNode;

/**
 * Fields as JSON, in the form of a reading's results; so they are sealed. Members that this version
 * does not know are passed over.
 */
public final class JsonFields {
  private JsonFields() {}

  static String write(List<DocumentField> fields) {
    return Json.write(fields);
  }

  static List<DocumentField> read(String json) {
    return fields(Json.read(json));
  }

  static Map<String, String> texts(String json) {
    var texts = new LinkedHashMap<String, String>();
    Json.read(json).forEachEntry((name, value) -> texts.put(name, value.asString()));
    return texts;
  }

  /** An array of fields. */
  public static List<DocumentField> fields(JsonNode array) {
    return array.valueStream().map(JsonFields::field).toList();
  }

  private static DocumentField field(JsonNode json) {
    return new DocumentField(
        json.required("name").asString(),
        text(json, "value"),
        json.path("confidence").asDouble(0),
        status(json.path("status").asString("")),
        Math.max(1, json.path("page").asInt(1)),
        box(json.path("box")),
        json.path("evidence").valueStream().map(JsonFields::evidence).toList());
  }

  /** What is none of ours counts as doubtful. */
  private static FieldStatus status(String text) {
    return switch (text) {
      case "accepted" -> FieldStatus.ACCEPTED;
      case "unread" -> FieldStatus.UNREAD;
      default -> FieldStatus.NEEDS_REVIEW;
    };
  }

  private static Evidence evidence(JsonNode json) {
    return new Evidence(
        json.path("source").asString("").toLowerCase(Locale.ROOT),
        json.path("value").asString(""),
        json.path("confidence").asDouble(0),
        text(json, "note").filter(note -> !note.isBlank()),
        text(json, "at").map(JsonFields::instant));
  }

  private static Instant instant(String text) {
    return ChinaTime.parse(text);
  }

  /** A rectangle; empty where there is none. */
  public static Optional<Box> box(JsonNode json) {
    return json.isObject()
        ? Optional.of(
            new Box(
                json.path("left").asDouble(0),
                json.path("top").asDouble(0),
                json.path("width").asDouble(0),
                json.path("height").asDouble(0)))
        : Optional.empty();
  }

  /** A text; empty where there is none. */
  public static Optional<String> text(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
  }
}
