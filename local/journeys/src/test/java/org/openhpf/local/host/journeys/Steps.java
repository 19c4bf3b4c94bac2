package org.openhpf.local.host.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openhpf.local.host.journeys.Platform.Answer;
import tools.jackson.databind.JsonNode;

/** What several journeys do. */
final class Steps {
  private static final String BRANCH = "tianhe";
  private static final String CATEGORY = "withdrawal";

  private Steps() {}

  static Answer book(Platform platform, String token, String day, String start, String key)
      throws IOException, InterruptedException {
    return platform.post(
        "/v1/appointments",
        Map.of("branchId", BRANCH, "category", CATEGORY, "date", day, "startTime", start),
        Map.of("authorization", "Bearer " + token, "idempotency-key", key));
  }

  static String firstBookableDay(Platform platform) throws Exception {
    LocalDate today = LocalDate.parse(platform.get("/_local/clock").text("now").substring(0, 10));
    return Stream.iterate(today.plusDays(1), day -> day.plusDays(1))
        .limit(14)
        .map(LocalDate::toString)
        .filter(day -> hasSlots(platform, day))
        .findFirst()
        .orElseThrow();
  }

  private static boolean hasSlots(Platform platform, String day) {
    try {
      String path = "/v1/branches/" + BRANCH + "/slots?category=" + CATEGORY + "&date=" + day;
      return !platform.get(path).body().path("items").isEmpty();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits for what the host starts ahead: on a busy machine a first request would find it cold. */
  static void awaitEnvironments(Platform platform, String... functions) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
    while (!started(platform).containsAll(List.of(functions))) {
      assertThat(System.nanoTime()).as("environments").isLessThan(end);
      Thread.sleep(100);
    }
  }

  private static List<String> started(Platform platform) throws Exception {
    return platform
        .get("/_local/functions")
        .body()
        .path("items")
        .valueStream()
        .filter(function -> function.path("loaded").asInt() > 0)
        .map(function -> function.path("name").asString())
        .toList();
  }

  static List<JsonNode> awaitNotifications(Platform platform, String template, int count)
      throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
    var found = new ArrayList<JsonNode>();
    while (found.size() < count) {
      assertThat(System.nanoTime()).as("notifications " + template).isLessThan(end);
      Thread.sleep(50);
      found.clear();
      for (JsonNode item : platform.get("/_local/notifications").body().path("items")) {
        if (item.path("template").asString().equals(template)) {
          found.add(item);
        }
      }
    }
    return found;
  }
}
