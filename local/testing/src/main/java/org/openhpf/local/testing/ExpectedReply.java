package org.openhpf.local.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares a reply with what {@code <case>.expected.json} says:
 *
 * <ul>
 *   <li>fields of objects that it does not name may be there; a field that it gives as null must
 *       not
 *   <li>lists have the same length and order
 *   <li>{@code "*"} is any text but the empty one
 *   <li>where it has an object and the reply a text, the text is read as JSON: the body of HTTP
 * </ul>
 */
final class ExpectedReply {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ANY_TEXT = "*";

  private ExpectedReply() {}

  /** What differs, one line each; empty if nothing does. */
  static List<String> differences(byte[] expected, byte[] reply) {
    var differences = new ArrayList<String>();
    JsonNode actual;
    try {
      actual = JSON.readTree(reply);
    } catch (JacksonException e) {
      return List.of("the reply is no JSON: " + new String(reply, StandardCharsets.UTF_8));
    }
    compare("", JSON.readTree(expected), actual, differences);
    return differences;
  }

  private static void compare(
      String place, JsonNode expected, JsonNode actual, List<String> differences) {
    if (expected.isObject()) {
      compareObject(place, expected, parsed(actual), differences);
    } else if (expected.isArray()) {
      compareList(place, expected, actual, differences);
    } else if (expected.isString() && expected.stringValue().equals(ANY_TEXT)) {
      if (!actual.isString() || actual.stringValue().isEmpty()) {
        differences.add(place + ": expected some text, found " + actual);
      }
    } else if (!expected.equals(actual)) {
      differences.add(place + ": expected " + expected + ", found " + actual);
    }
  }

  private static void compareObject(
      String place, JsonNode expected, JsonNode actual, List<String> differences) {
    if (!actual.isObject()) {
      differences.add(place + ": expected an object, found " + actual);
      return;
    }
    expected
        .properties()
        .forEach(
            field -> {
              String path = place + "/" + field.getKey();
              JsonNode found = actual.path(field.getKey());
              if (!field.getValue().isNull()) {
                compare(path, field.getValue(), found, differences);
              } else if (!found.isMissingNode() && !found.isNull()) {
                differences.add(path + ": expected nothing, found " + found);
              }
            });
  }

  private static void compareList(
      String place, JsonNode expected, JsonNode actual, List<String> differences) {
    if (!actual.isArray() || actual.size() != expected.size()) {
      differences.add(place + ": expected " + expected.size() + " items, found " + actual);
      return;
    }
    for (int i = 0; i < expected.size(); i++) {
      compare(place + "/" + i, expected.get(i), actual.get(i), differences);
    }
  }

  private static JsonNode parsed(JsonNode actual) {
    if (!actual.isString()) {
      return actual;
    }
    try {
      return JSON.readTree(actual.stringValue());
    } catch (JacksonException e) {
      return actual;
    }
  }
}
