package org.openhpf.web.hall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.openhpf.local.host.journeys.Platform;
import org.openhpf.local.host.journeys.Platform.Answer;
import org.openhpf.web.Repository;
import tools.jackson.databind.JsonNode;

/**
 * The platform of a run, on a working day at 08:50: ten minutes before the first appointments.
 * Every branch has its own queue and people, so that classes that keep to a branch of their own do
 * not see each other.
 */
public final class Hall implements AutoCloseable {
  /** The category (排队类别) that the people of today have booked. */
  public static final String CATEGORY = "withdrawal";

  /** All but schedules that no page waits for. */
  private static final String FUNCTIONS =
      "identity-http,identity-define-challenge,identity-create-challenge,"
          + "identity-verify-challenge,identity-token-claims,identity-relay,"
          + "identity-notifications,appointments-http,appointments-projection,appointments-relay,"
          + "appointments-notifications,appointments-places,appointments-reseat,"
          + "document-intake-http,document-intake-arrivals,document-intake-results,"
          + "document-intake-relay,document-reading,"
          + "proofreading-http,proofreading-arrivals";

  private static final String OPENING = "T08:44";

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final Platform platform;
  private final LocalDate today;
  private final Duration ahead;
  private final Map<String, BookedPeople> people;
  private final AtomicInteger accounts = new AtomicInteger();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  private Hall(
      Platform platform, LocalDate today, Duration ahead, Map<String, BookedPeople> people) {
    this.platform = platform;
    this.today = today;
    this.ahead = ahead;
    this.people = people;
  }

  /** Starts the local host, books for everybody, and lets the day come. */
  public static Hall open() {
    try {
      Path state = Files.createDirectories(Repository.target().resolve("host"));
      Platform platform =
          Platform.start(state, "--memory", "--environments", "2", "--only", FUNCTIONS);
      try {
        return open(platform);
      } catch (RuntimeException | IOException | InterruptedException e) {
        platform.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static Hall open(Platform platform) throws IOException, InterruptedException {
    JsonNode branches = platform.get("/v1/branches").body().path("items");
    LocalDate today = firstBookableDay(platform, branches.path(0).path("branchId").asString());
    Map<String, BookedPeople> people = BookedPeople.ofAll(platform, today);
    platform.clock(today + OPENING);
    Duration ahead = Duration.parse(platform.get("/_local/clock").text("offset"));
    return new Hall(platform, today, ahead, people);
  }

  private static LocalDate firstBookableDay(Platform platform, String branch)
      throws IOException, InterruptedException {
    String now = platform.get("/_local/clock").text("now");
    LocalDate day = OffsetDateTime.parse(now).toLocalDate();
    for (int ahead = 1; ahead <= 14; ahead++) {
      String slots =
          "/v1/branches/" + branch + "/slots?category=" + CATEGORY + "&date=" + day.plusDays(ahead);
      if (!platform.get(slots).body().path("items").isEmpty()) {
        return day.plusDays(ahead);
      }
    }
    throw new IllegalStateException("no day to book within two weeks");
  }

  /** Where the pages are. */
  public URI url() {
    return URI.create(platform.url());
  }

  /** The day it is in the hall. */
  public LocalDate today() {
    return today;
  }

  /** How far its time is ahead of the machine's. */
  public Duration ahead() {
    return ahead;
  }

  /**
   * The n-th (from 0) appointment of today at 09:00, of those whom {@link BookedPeople} has booked
   * for.
   */
  public Booked appointment(String branchId, int n) {
    return people.get(branchId).own().get(n);
  }

  /** An appointment of today at 09:00 that a child booked for a mother at that branch. */
  public Booked mothersAppointment(String branchId) {
    return people.get(branchId).mothers().orElseThrow();
  }

  /**
   * An appointment of today at 09:00 of somebody whom the provincial platform knows by that name;
   * tianhe and haizhu have one.
   */
  public Booked exampleAppointment(String branchId) {
    return people.get(branchId).example().orElseThrow();
  }

  /** A token for somebody of a role, the same person at every call. */
  public String token(String role) {
    return tokens.computeIfAbsent(role, this::newToken);
  }

  /** A token for a new person of a role. */
  public String newToken(String role) {
    return call(() -> platform.token(role));
  }

  /** An id number (公民身份号码) that nobody had in this run, of somebody born in 1958. */
  public String newIdNumber() {
    return IdNumbers.next("19580312");
  }

  /** A phone that nobody had in this run. */
  public String newPhone() {
    return Phones.next();
  }

  /** Waits for a code to come to a phone. */
  public String codeSentTo(String phone) {
    return codeAfter("", phone);
  }

  /** Waits for another code than that one. */
  public String codeAfter(String before, String phone) {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (System.nanoTime() < end) {
      JsonNode messages = call(() -> platform.get("/_local/notifications")).body();
      Optional<String> code = Phones.newestCode(messages, phone);
      if (code.isPresent() && !code.get().equals(before)) {
        return code.get();
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new IllegalStateException("no code came to " + phone);
  }

  /** Signs somebody in by phone, proves who he is, and answers the code he got. */
  public String provenByPhone(String phone, String name, String idNumber) {
    Answer begun = sent("/v1/sessions", Map.of("way", "phone", "phone", phone), Map.of());
    String answers = "/v1/sessions/" + begun.text("sessionId") + "/answers";
    String code = codeSentTo(phone);
    Answer signedIn = sent(answers, Map.of("code", code), Map.of());
    String token = signedIn.body().at("/tokens/accessToken").asString();
    Map<String, String> proof = Map.of("kind", "real-name", "name", name, "idNumber", idNumber);
    sent("/v1/me/proofs", proof, by(token));
    return code;
  }

  /** An account that an administrator has just made: {@code staff}, {@code officer}, .... */
  public StaffAccount newAccount(String group) {
    String username = group + accounts.incrementAndGet();
    Map<String, ?> wish = Map.of("username", username, "name", "何示例", "groups", List.of(group));
    Answer made = sent("/v1/staff", wish, by(token("admin")));
    return new StaffAccount(username, made.text("initialPassword"));
  }

  /**
   * Signs a new account in, with a password and an authenticator of its own.
   *
   * @param group as of {@link #newAccount}
   * @param channel where it is used, such as {@code kiosk}
   * @return the cookie that a page gets, with its attributes
   */
  public String cookieOf(String group, String channel) {
    StaffAccount account = newAccount(group);
    Map<String, String> first =
        Map.of(
            "way",
            "staff",
            "username",
            account.username(),
            "password",
            account.password(),
            "channel",
            channel,
            "keep",
            "cookie");
    String answers =
        "/v1/sessions/" + sent("/v1/sessions", first, Map.of()).text("sessionId") + "/answers";
    Answer setUp = sent(answers, Map.of("newPassword", account.newPassword()), Map.of());
    String code = account.code(setUp.body().at("/challenge/secret").asString());
    return sent(answers, Map.of("totp", code), Map.of())
        .response()
        .headers()
        .firstValue("set-cookie")
        .orElseThrow();
  }

  /** Does something that must succeed. */
  private Answer sent(String path, Map<String, ?> body, Map<String, String> headers) {
    Answer answer = call(() -> platform.post(path, body, headers));
    if (answer.status() >= 300) {
      throw new IllegalStateException(path + ": " + answer.status() + " " + answer.body());
    }
    return answer;
  }

  /** Reads as anybody or, with a token, as somebody. */
  public Answer get(String path, String token) {
    return call(() -> platform.get(path, token));
  }

  /** Does something that must succeed, under a key of its own. */
  public Answer post(String path, Map<String, ?> body, String token) {
    return sent(path, body, by(token));
  }

  /** Takes something back that must be there. */
  public void delete(String path, String token) {
    Answer answer = call(() -> platform.delete(path, token));
    if (answer.status() >= 300) {
      throw new IllegalStateException(path + ": " + answer.status() + " " + answer.body());
    }
  }

  /** Runs a schedule to its end, such as {@code appointments-reseat}. */
  public void fire(String schedule) {
    Answer answer = call(() -> platform.fire(schedule + "-dev"));
    if (!answer.text("outcome").equals("succeeded")) {
      throw new IllegalStateException(schedule + ": " + answer.body());
    }
  }

  /**
   * Lets a minute pass for the functions, and a second: for what settles with time alone. Nobody
   * else's morning is spoilt by that.
   */
  public void letAMinutePass() {
    letPass(Duration.ofSeconds(61));
  }

  /** Lets minutes pass for the functions; a few, for the same reason. */
  public void letPass(Duration time) {
    move("+" + time.toSeconds() + "s");
  }

  /** Does something in the functions' past, and comes back. */
  public <T> T daysAgo(int days, Supplier<T> deed) {
    move("-" + days + "d");
    try {
      return deed.get();
    } finally {
      move("+" + days + "d");
    }
  }

  private void move(String to) {
    call(
        () -> {
          platform.clock(to);
          return null;
        });
  }

  /** The slots of a branch for {@link #CATEGORY} on a day, as the public sees them. */
  public List<JsonNode> slots(String branchId, LocalDate day) {
    String path = "/v1/branches/" + branchId + "/slots?category=" + CATEGORY + "&date=" + day;
    return List.copyOf(call(() -> platform.get(path)).body().path("items").values());
  }

  static Map<String, String> by(String token) {
    return Map.of(
        "authorization", "Bearer " + token, "idempotency-key", UUID.randomUUID().toString());
  }

  private interface Call<T> {
    T run() throws IOException, InterruptedException;
  }

  private static <T> T call(Call<T> call) {
    try {
      return call.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }

  @Override
  public void close() {
    platform.close();
  }
}
