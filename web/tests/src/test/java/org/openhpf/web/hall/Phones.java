package org.openhpf.web.hall;

import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Made-up phones, and what came to them. */
final class Phones {
  private static final AtomicInteger LAST = new AtomicInteger();
  private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

  private Phones() {}

  /** One that nobody had in this run. */
  static String next() {
    return "1380000%04d".formatted(LAST.incrementAndGet());
  }

  /** The newest code among messages of the platform. */
  static Optional<String> newestCode(JsonNode messages, String phone) {
    return messages
        .path("items")
        .valueStream()
        .filter(message -> message.path("phone").asString("").equals(phone))
        .max(Comparator.comparing(message -> message.path("createdAt").asString()))
        .map(message -> CODE.matcher(message.path("text").asString()))
        .filter(Matcher::find)
        .map(Matcher::group);
  }
}
