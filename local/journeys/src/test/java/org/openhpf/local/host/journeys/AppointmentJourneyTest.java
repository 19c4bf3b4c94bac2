package org.openhpf.local.host.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.local.host.journeys.Platform.Answer;
import tools.jackson.databind.JsonNode;

/** What a newcomer does with the README alone, over HTTP, with the host killed on the way. */
class AppointmentJourneyTest {
  /** What a booking passes through, and what sends again after a kill. */
  private static final String FUNCTIONS =
      "appointments-http,appointments-relay,appointments-projection,appointments-notifications,"
          + "appointments-outbox-sweep";

  @TempDir static Path state;

  @Test
  void booksIsRefusedReadsTheNotificationCancelsAndLosesNothingToAKill() throws Exception {
    var confirmed = new HashMap<String, String>();
    try (Platform platform = Platform.start(state, "--only", FUNCTIONS)) {
      String day = Steps.firstBookableDay(platform);
      String token = platform.token("citizen");

      Answer booked = Steps.book(platform, token, day, "09:00", "first");
      assertThat(booked.status()).isEqualTo(201);
      String id = booked.text("appointmentId");
      assertThat(booked.response().headers().firstValue("location"))
          .contains("/v1/appointments/" + id);
      assertThat(Steps.book(platform, token, day, "09:00", "first").body())
          .isEqualTo(booked.body());
      Answer reused = Steps.book(platform, token, day, "09:30", "first");
      assertThat(reused.status()).isEqualTo(409);
      assertThat(reused.text("type")).isEqualTo("/problems/idempotency-key-reused");
      Answer second = Steps.book(platform, token, day, "09:30", "second");
      assertThat(second.status()).isEqualTo(409);
      assertThat(second.text("type")).isEqualTo("/problems/already-booked");

      JsonNode notification = awaitNotification(platform, "appointment-booked");
      assertThat(notification.path("text").asString())
          .contains(
              "天河管理部", "提取业务", DateTimeFormatter.ofPattern("M月d日").format(LocalDate.parse(day)));
      String stranger = platform.token("citizen");
      assertThat(platform.get("/v1/appointments/" + id, stranger).status()).isEqualTo(403);
      assertThat(platform.get("/v1/appointments/" + id).status()).isEqualTo(401);
      assertThat(platform.delete("/v1/appointments/" + id, token).status()).isEqualTo(204);
      assertThat(platform.get("/v1/appointments/" + id, token).text("status"))
          .isEqualTo("cancelled");
      awaitNotification(platform, "appointment-cancelled");
      byStaff(platform, day);
      assertThat(platform.get("/openapi.json").body().path("paths").has("/v1/appointments"))
          .isTrue();

      confirmed.putAll(bookUntilKilled(platform, day));
    }
    try (Platform again = Platform.start(state, "--only", FUNCTIONS)) {
      assertThat(confirmed).isNotEmpty();
      for (var entry : confirmed.entrySet()) {
        Answer found = again.get("/v1/appointments/" + entry.getKey(), entry.getValue());
        assertThat(found.text("status")).as(entry.getKey()).isEqualTo("booked");
      }
      // A message that was on its way when its queue died is sent again.
      Steps.awaitNotifications(again, "appointment-booked", confirmed.size());
    }
    assertNothingPersonalInLogs(confirmed);
  }

  private static void byStaff(Platform platform, String day) throws Exception {
    String citizen = platform.token("citizen");
    Answer booked = Steps.book(platform, citizen, day, "10:00", "shown-at-the-counter");
    String search = "/v1/appointments?ticketCode=" + booked.text("ticketCode");
    assertThat(platform.get(search, citizen).status()).isEqualTo(403);
    Answer found = platform.get(search, platform.token("staff"));
    assertThat(found.body().path("items").path(0).path("appointmentId").asString())
        .isEqualTo(booked.text("appointmentId"));
  }

  /** Id to the owner's token of every booking that was confirmed before the kill. */
  private static Map<String, String> bookUntilKilled(Platform platform, String day)
      throws Exception {
    var confirmed = new HashMap<String, String>();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var bookings = new ArrayList<Callable<Answer>>();
      var tokens = new ArrayList<String>();
      for (int i = 0; i < 8; i++) {
        String token = platform.token("citizen");
        tokens.add(token);
        bookings.add(() -> Steps.book(platform, token, day, "14:00", "crowd"));
      }
      var answers = people.invokeAll(bookings);
      platform.kill();
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get().status()).isEqualTo(201);
        confirmed.put(answers.get(i).get().text("appointmentId"), tokens.get(i));
      }
    }
    return confirmed;
  }

  private static JsonNode awaitNotification(Platform platform, String template) throws Exception {
    return Steps.awaitNotifications(platform, template, 1).getFirst();
  }

  private static void assertNothingPersonalInLogs(Map<String, String> tokens) throws IOException {
    try (Stream<Path> files = Files.walk(state.resolve("logs"))) {
      for (Path log : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(log))
            .as(log.toString())
            .doesNotContain(tokens.values())
            .doesNotContain("ticketCode");
      }
    }
  }
}
