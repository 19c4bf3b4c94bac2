package org.openhpf.local.cloud.userpool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request's JSON; what is missing or of another form is an InvalidParameterException. */
record Request(Map<?, ?> json) {
  private static final String USERNAME = "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]{1,128}";

  String text(String name) {
    return optional(name)
        .orElseThrow(() -> CognitoException.invalidParameter("Missing required parameter " + name));
  }

  /** An empty text is none. */
  Optional<String> optional(String name) {
    return switch (json.get(name)) {
      case null -> Optional.empty();
      case String text -> Optional.of(text).filter(given -> !given.isEmpty());
      default -> throw wrong(name);
    };
  }

  boolean flag(String name) {
    return switch (json.get(name)) {
      case null -> false;
      case Boolean flag -> flag;
      default -> throw wrong(name);
    };
  }

  /** A name of a user or a group. */
  String name(String field) {
    String name = text(field);
    if (!name.matches(USERNAME)) {
      throw wrong(field);
    }
    return name;
  }

  Optional<Request> object(String name) {
    return switch (json.get(name)) {
      case null -> Optional.empty();
      case Map<?, ?> object -> Optional.of(new Request(object));
      default -> throw wrong(name);
    };
  }

  /** A map of texts; empty where there is none. */
  Map<String, String> texts(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    object(name)
        .ifPresent(
            object ->
                object.json.forEach(
                    (key, value) -> {
                      if (!(value instanceof String text)) {
                        throw wrong(name);
                      }
                      texts.put((String) key, text);
                    }));
    return texts;
  }

  /** A list of {@code {"Name": ..., "Value": ...}}. */
  Map<String, String> attributes(String name) {
    Map<String, String> attributes = new LinkedHashMap<>();
    switch (json.get(name)) {
      case null -> {}
      case List<?> items ->
          items.forEach(
              item -> {
                if (!(item instanceof Map<?, ?> map)) {
                  throw wrong(name);
                }
                Request attribute = new Request(map);
                attributes.put(attribute.text("Name"), attribute.optional("Value").orElse(""));
              });
      default -> throw wrong(name);
    }
    return attributes;
  }

  private static CognitoException wrong(String name) {
    return CognitoException.invalidParameter(
        "1 validation error detected: Value at '" + name + "' failed to satisfy constraint");
  }
}
