package org.openhpf.bench.signin;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.bench.Measure;
import org.openhpf.bench.Samples;
import org.openhpf.bench.platform.Crowd;
import org.openhpf.bench.platform.LocalPlatform;
import org.openhpf.bench.platform.LocalPlatform.Answer;
import org.openhpf.bench.platform.PlatformCpu;
import org.openhpf.bench.platform.PlatformCpu.Part;
import org.openhpf.bench.platform.Replies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many people sign in by phone at once, half of them for the first time: what it costs, and that
 * one cannot tell by time who is known.
 */
public final class SignIns {
  /** From one address, which may ask for 60 codes an hour. */
  private static final int PEOPLE = 50;

  private static final List<String> FUNCTIONS =
      List.of(
          "identity-http",
          "identity-define-challenge",
          "identity-create-challenge",
          "identity-verify-challenge",
          "identity-token-claims",
          "identity-relay",
          "identity-notifications");

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  private final Path root;

  /**
   * @param root of the repository, built
   */
  public SignIns(Path root) {
    this.root = root;
  }

  public List<Measure> measure(int rounds) throws Exception {
    // First, while this JVM has trusted nobody yet.
    List<Measure> checks = new Checks(root).measure();
    var samples = new Samples();
    long failed = 0;
    try (var platform = LocalPlatform.start(root, FUNCTIONS)) {
      // The first crowd starts the environments, and half of it comes back as known.
      round(platform, phones(0), new Samples());
      for (int round = 1; round <= rounds; round++) {
        platform.send("/_local/clock", Map.of("to", "+61m"), Map.of());
        failed += round(platform, phones(round), samples);
      }
    }
    var measures = new ArrayList<Measure>();
    measures.add(Measure.of("people at once", PEOPLE, ""));
    measures.add(Measure.exactly(0, "not signed in", failed, ""));
    measures.add(Measure.of("sign-ins a second", samples.median("rate"), "/s"));
    measures.add(Measure.of("CPU a sign-in, identity-http", samples.median("function"), "ms"));
    measures.add(
        Measure.of("CPU a sign-in, triggers and notifications", samples.median("triggers"), "ms"));
    measures.add(Measure.of("CPU a sign-in, the local host", samples.median("host"), "ms"));
    measures.add(Measure.of("CPU a sign-in, DynamoDB Local", samples.median("store"), "ms"));
    measures.add(
        Measure.of("asking for a code, known : unknown phone", samples.median("told"), "x"));
    measures.addAll(checks);
    return measures;
  }

  /** The even ones are those of the first round again, the odd ones are new. */
  private static List<String> phones(int round) {
    var phones = new ArrayList<String>();
    for (int i = 0; i < PEOPLE; i++) {
      phones.add("137%04d%04d".formatted(i % 2 == 0 ? 0 : round, i));
    }
    return phones;
  }

  private static long round(LocalPlatform platform, List<String> phones, Samples samples)
      throws Exception {
    Map<String, String> sessions = new HashMap<>();
    Instant asked = Instant.now();
    PlatformCpu before = platform.cpu();
    Replies starts =
        Crowd.ask(
            PEOPLE,
            i -> {
              var wish = Map.of("way", "phone", "phone", phones.get(i), "channel", "web");
              HttpResponse<String> reply = platform.send("/v1/sessions", wish, Map.of());
              if (reply.statusCode() != 201) {
                System.err.println("no code asked: " + reply.statusCode() + " " + reply.body());
              }
              synchronized (sessions) {
                sessions.put(
                    phones.get(i), JSON.readTree(reply.body()).path("sessionId").asString(""));
              }
              return new Answer(reply.statusCode(), "");
            });
    long begun = System.nanoTime();
    Map<String, String> codes = codes(platform, phones, asked);
    long waited = System.nanoTime() - begun;
    Replies answers =
        Crowd.ask(
            PEOPLE,
            i -> {
              String path = "/v1/sessions/" + sessions.get(phones.get(i)) + "/answers";
              var answer = Map.of("code", codes.getOrDefault(phones.get(i), ""));
              HttpResponse<String> reply = platform.send(path, answer, Map.of());
              if (reply.statusCode() != 200) {
                System.err.println("not signed in: " + reply.statusCode() + " " + reply.body());
              }
              return new Answer(reply.statusCode(), "");
            });
    PlatformCpu after = platform.cpu();
    samples.add(
        "rate", PEOPLE * 1000 / (starts.wallMillis() + waited / 1e6 + answers.wallMillis()));
    samples.add("function", after.millisSince(before, Part.ASKED) / PEOPLE);
    samples.add("triggers", after.millisSince(before, Part.OTHER_FUNCTIONS) / PEOPLE);
    samples.add("host", after.millisSince(before, Part.HOST) / PEOPLE);
    samples.add("store", after.millisSince(before, Part.STORE) / PEOPLE);
    samples.add("told", half(starts, 0).percentile(0.5) / half(starts, 1).percentile(0.5));
    return PEOPLE - answers.count(200);
  }

  /** The known ones, or the unknown ones. */
  private static Replies half(Replies replies, int first) {
    var half = new ArrayList<Replies.Reply>();
    for (int i = first; i < replies.all().size(); i += 2) {
      half.add(replies.all().get(i));
    }
    return new Replies(half);
  }

  /** What the message platform was given since, by phone. */
  private static Map<String, String> codes(
      LocalPlatform platform, List<String> phones, Instant since)
      throws IOException, InterruptedException {
    Map<String, String> codes = new HashMap<>();
    Instant last = Instant.now().plus(LONGEST_WAIT);
    while (codes.size() < phones.size() && Instant.now().isBefore(last)) {
      for (JsonNode sent : platform.get("/_local/notifications").path("items")) {
        Matcher code = CODE.matcher(sent.path("text").asString(""));
        boolean isNew = Instant.parse(sent.path("acceptedAt").asString()).isAfter(since);
        if (isNew && phones.contains(sent.path("phone").asString("")) && code.find()) {
          codes.putIfAbsent(sent.path("phone").asString(), code.group());
        }
      }
      Thread.sleep(200);
    }
    return codes;
  }
}
