package org.openhpf.web.hall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.openhpf.local.host.journeys.Platform;
import org.openhpf.local.host.journeys.Platform.Answer;
import tools.jackson.databind.JsonNode;

/**
 * Who has an appointment at a branch today.
 *
 * @param own at 09:00, booked for themselves
 * @param mothers at 09:00 as well, booked by a child: at 09:30 it would be too early to check in
 * @param example at 09:00, of one of the people of the provincial platform
 */
record BookedPeople(List<Booked> own, Optional<Booked> mothers, Optional<Booked> example) {
  private static final String BORN = "19850721";
  private static final String MOTHER_BORN = "19580312";

  /**
   * Whom the tests need at a branch.
   *
   * @param example name and id number of one of the people of the provincial platform; or empty
   */
  private record Needed(String branchId, int own, boolean mother, List<String> example) {}

  private static final List<Needed> NEEDED =
      List.of(
          new Needed("tianhe", 0, false, List.of("林示例", "440100198507210028")),
          new Needed("haizhu", 0, false, List.of("周示例", "440100195006150086")),
          new Needed("huangpu", 2, false, List.of()),
          new Needed("baiyun", 2, true, List.of()),
          new Needed("panyu", 1, false, List.of()),
          new Needed("huadu", 1, true, List.of()));

  /** Books for the people who are needed, several at a time; keys are branch ids. */
  static Map<String, BookedPeople> ofAll(Platform platform, LocalDate day)
      throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(2)) {
      var futures = new LinkedHashMap<String, Future<BookedPeople>>();
      for (Needed needed : NEEDED) {
        futures.put(needed.branchId(), threads.submit(() -> of(platform, needed, day)));
      }
      var all = new LinkedHashMap<String, BookedPeople>();
      for (var future : futures.entrySet()) {
        all.put(future.getKey(), future.getValue().get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static BookedPeople of(Platform platform, Needed needed, LocalDate day) {
    String branchId = needed.branchId();
    List<Booked> own =
        IntStream.range(0, needed.own())
            .mapToObj(n -> own(platform, branchId, day, "林示例", IdNumbers.next(BORN)))
            .toList();
    List<String> who = needed.example();
    return new BookedPeople(
        own,
        needed.mother() ? Optional.of(mothers(platform, branchId, day)) : Optional.empty(),
        who.isEmpty()
            ? Optional.empty()
            : Optional.of(own(platform, branchId, day, who.get(0), who.get(1))));
  }

  private static Booked own(
      Platform platform, String branchId, LocalDate day, String name, String idNumber) {
    String token = token(platform, name, idNumber);
    JsonNode booked = book(platform, token, Map.of(), branchId, day, "09:00");
    return booked(branchId, idNumber, name, token, booked);
  }

  private static Booked mothers(Platform platform, String branchId, LocalDate day) {
    String mother = IdNumbers.next(MOTHER_BORN);
    String token = token(platform, "林示例", IdNumbers.next(BORN));
    var member = List.of(Map.of("name", "陈示例", "idNumber", mother));
    JsonNode booked = book(platform, token, Map.of("members", member), branchId, day, "09:00");
    return booked(branchId, mother, "陈示例", token, booked.path("companions").path(0));
  }

  private static Booked booked(
      String branchId, String idNumber, String name, String token, JsonNode appointment) {
    return new Booked(
        branchId,
        idNumber,
        name,
        token,
        appointment.path("appointmentId").asString(),
        appointment.path("ticketCode").asString());
  }

  /** Of somebody who stands at a counter, so that the same id number is the same person later. */
  private static String token(Platform platform, String name, String idNumber) {
    Map<String, ?> clerk = Map.of("role", "staff");
    String clerks = post(platform, "/_local/tokens", clerk, Map.of()).text("token");
    Map<String, ?> card = Map.of("name", name, "idNumber", idNumber, "cardSeen", true);
    return post(platform, "/v1/sessions/counter", card, Hall.by(clerks))
        .body()
        .at("/tokens/accessToken")
        .asString();
  }

  private static JsonNode book(
      Platform platform,
      String token,
      Map<String, ?> members,
      String branchId,
      LocalDate day,
      String start) {
    var wish = new LinkedHashMap<String, Object>(members);
    wish.put("branchId", branchId);
    wish.put("category", Hall.CATEGORY);
    wish.put("date", day.toString());
    wish.put("startTime", start);
    return post(platform, "/v1/appointments", wish, Hall.by(token)).body();
  }

  private static Answer post(
      Platform platform, String path, Map<String, ?> body, Map<String, String> headers) {
    try {
      Answer answer = platform.post(path, body, headers);
      // The first ones meet functions that are still starting.
      for (int times = 0; answer.status() >= 300 && times < 20; times++) {
        answer = platform.post(path, body, headers);
      }
      if (answer.status() >= 300) {
        throw new IllegalStateException(path + ": " + answer.status() + " " + answer.body());
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
