package org.openhpf.local.host;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openhpf.local.host.HostClient.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code local/seed}: a handful of example people, an employer, accounts of staff, and a week of
 * slots with some bookings, all through the HTTP API. Run again it finds what it made before. The
 * people are made up: their id numbers are of no district and belong to nobody.
 */
public final class SeedMain {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int DAYS_LOOKED_AT = 14;

  /** Numbers are issued under the codes of districts; 440100 is the whole city's (GB/T 2260). */
  private static final List<Person> PEOPLE =
      List.of(
          new Person("citizen", "陈示例", "440100195803120015", ""),
          new Person("citizen", "林示例", "440100198507210028", ""),
          new Person("citizen", "黄示例", "440100199909090035", ""),
          new Person("agent", "梁示例", "44010019900101004X", "示例科技有限公司 91440100MA0000007W"),
          new Person("staff", "何示例", "44010019920202005X", ""),
          new Person("officer", "郭示例", "440100197606060067", ""));

  private static final Person ADMIN = new Person("admin", "梅示例", "440100198008080070", "");

  private record Person(String role, String name, String idNumber, String employer) {}

  private final HostClient host;

  private SeedMain(HostClient host) {
    this.host = host;
  }

  /** Exits with 1 when the host refuses, with 2 when none runs. */
  public static void main(String[] arguments) throws IOException {
    try {
      new SeedMain(HostClient.ofRunning()).seed();
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    } catch (IllegalStateException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private void seed() throws IOException {
    String branch =
        host.get("/v1/branches").body().path("items").path(3).path("branchId").asString();
    List<String> days = bookableDays(branch);
    int place = 0;
    for (Person person : PEOPLE) {
      String token = token(person);
      System.out.println(person.name() + " (" + person.role() + ") " + person.employer());
      System.out.println("  id number " + person.idNumber() + ", token:\n  " + token);
      if (person.role().equals("citizen")) {
        String day = days.get(place % days.size());
        System.out.println("  " + book(token, branch, day, place));
        place++;
      }
    }
    new SeedStaff(host, token(ADMIN)).seed();
    System.out.println("Slots of " + branch + ", category withdrawal:");
    for (String day : days) {
      System.out.println("  " + day + "  " + openPlaces(branch, day));
    }
  }

  private String token(Person person) throws IOException {
    JsonNode body =
        JSON.createObjectNode()
            .put("role", person.role())
            .put("idNumber", person.idNumber())
            .put("name", person.name());
    return expect(200, host.post("/_local/tokens", body, Map.of())).path("token").asString();
  }

  private List<String> bookableDays(String branch) throws IOException {
    var days = new ArrayList<String>();
    LocalDate today =
        LocalDate.parse(host.get("/_local/clock").body().path("now").asString().substring(0, 10));
    for (int ahead = 1; ahead <= DAYS_LOOKED_AT; ahead++) {
      String day = today.plusDays(ahead).toString();
      if (!slots(branch, day).isEmpty()) {
        days.add(day);
      }
    }
    return days;
  }

  private JsonNode slots(String branch, String day) throws IOException {
    String query = "/v1/branches/" + branch + "/slots?category=withdrawal&date=" + day;
    return expect(200, host.get(query)).path("items");
  }

  private String openPlaces(String branch, String day) throws IOException {
    int open = 0;
    JsonNode slots = slots(branch, day);
    for (JsonNode slot : slots) {
      open += slot.path("open").asInt();
    }
    return slots.size() + " slots, " + open + " places open";
  }

  private String book(String token, String branch, String day, int place) throws IOException {
    String start = slots(branch, day).path(place).path("startTime").asString();
    JsonNode body =
        JSON.createObjectNode()
            .put("branchId", branch)
            .put("category", "withdrawal")
            .put("date", day)
            .put("startTime", start);
    var headers = Map.of("Authorization", "Bearer " + token, "Idempotency-Key", "seed-" + day);
    Answer answer = host.post("/v1/appointments", body, headers);
    return answer.status() == 409
        ? "has an appointment already"
        : "booked "
            + day
            + " "
            + start
            + ": "
            + expect(201, answer).path("appointmentId").asString();
  }

  static JsonNode expect(int status, Answer answer) {
    if (answer.status() != status) {
      throw new IllegalStateException("local/seed: " + answer.status() + " " + answer.body());
    }
    return answer.body();
  }
}
