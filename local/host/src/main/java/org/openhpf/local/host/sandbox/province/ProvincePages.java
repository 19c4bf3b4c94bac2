package org.openhpf.local.host.sandbox.province;

import com.tencent.kona.crypto.util.SM2Ciphertext.Format;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.openhpf.local.host.LocalPages;
import org.openhpf.local.host.console.Replies;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The platform over HTTP. For the functions, signed: {@code POST
 * /_local/province/platform/records}, {@code GET …/sums} and {@code GET …/records}. For people:
 * {@code POST /_local/province/behaviour} (see {@link Behaviour}), and {@code GET
 * /_local/province/records?kind=&day=} shows what it has.
 */
public final class ProvincePages implements LocalPages {
  private static final String BASE = "/_local/province";
  private static final String PLATFORM = BASE + "/platform";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final ProvinceKeys keys;
  private final RequestChecks requests;
  private final RecordReader reader;
  private final ProvinceRecords records;
  private final InstantSource clock;
  private volatile Behaviour behaviour = Behaviour.GOOD;
  private SplittableRandom random = behaviour.random();

  /**
   * @param state where it keeps its keys and what came
   * @param clock real time, as that of another party's
   */
  public ProvincePages(Path state, InstantSource clock) {
    this(state, clock, "1234567812345678", Format.RAW_C1C3C2, true);
  }

  /**
   * With other forms than the usual ones.
   *
   * @param userId distinguishing id of who signs
   * @param gcm whether SM4, where it encrypts, does in GCM
   */
  ProvincePages(Path state, InstantSource clock, String userId, Format cipher, boolean gcm) {
    Path folder = state.resolve("province");
    this.clock = clock;
    keys = ProvinceKeys.in(folder);
    requests = new RequestChecks(keys, userId, clock);
    reader = new RecordReader(keys, cipher, gcm);
    records = new ProvinceRecords(folder);
  }

  /**
   * The template's parameters that lead here.
   *
   * @param url of the local host
   */
  public Map<String, String> parameters(String url) {
    return Map.of(
        "ProvincialPlatformUrl", url + PLATFORM,
        "ProvincialPlatformAppMark", ProvinceKeys.APP_MARK,
        "ProvincialPlatformAppWord", keys.appWord(),
        "ProvincialSigningKey", keys.centrePrivate(),
        "ProvincialPlatformKey", keys.platformPublic());
  }

  @Override
  public void register(HttpRouting.Builder routing) {
    routing.post(PLATFORM + "/records", this::take);
    routing.get(PLATFORM + "/sums", (request, response) -> asked(request, response, this::sums));
    routing.get(
        PLATFORM + "/records", (request, response) -> asked(request, response, this::entries));
    routing.post(BASE + "/behaviour", this::behave);
    routing.get(
        BASE + "/records",
        (request, response) ->
            Replies.json(response, Map.of("items", records.of(kind(request), day(request)))));
  }

  private synchronized void behave(ServerRequest request, ServerResponse response) {
    behaviour = Behaviour.of(Replies.body(request));
    random = behaviour.random();
    Replies.json(response, behaviour);
  }

  private synchronized double draw() {
    return random.nextDouble();
  }

  private void take(ServerRequest request, ServerResponse response) {
    byte[] body = request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0];
    Behaviour.Act act = behaviour.act(draw());
    slowDown();
    if (act == Behaviour.Act.FAIL) {
      Replies.problem(response, 503, "unavailable", "told to fail");
      return;
    }
    try {
      requests.check(name -> header(request, name), body);
      StoredRecord record = reader.read(json(body), header(request, "x-key"), clock.instant());
      if (act != Behaviour.Act.LIE_ACCEPT) {
        records.keep(record, act == Behaviour.Act.ANSWER_TWICE);
      }
      switch (act) {
        case LIE_REFUSE -> no(response, new Refusal("1999", "暂不接收该记录"));
        case ANSWER_TWICE -> send(response, yes(record) + yes(record));
        default -> send(response, yes(record));
      }
    } catch (Refusal refusal) {
      no(response, refusal);
    }
  }

  private static String yes(StoredRecord record) {
    var data = new LinkedHashMap<String, Object>();
    data.put("receipt", record.receipt());
    data.put("recordId", record.recordId());
    data.put("version", record.version());
    data.put("digest", record.digest());
    return answer("0", "成功", data);
  }

  private static void no(ServerResponse response, Refusal refusal) {
    send(response, answer(refusal.code(), refusal.getMessage(), Map.of()));
  }

  /** A question that is not about to change anything. */
  private interface Question {
    Object ask(String kind, LocalDate day, ServerRequest request);
  }

  private void asked(ServerRequest request, ServerResponse response, Question question) {
    slowDown();
    try {
      requests.check(name -> header(request, name), new byte[0]);
      Object data = question.ask(kind(request), day(request), request);
      send(response, answer("0", "成功", data));
    } catch (Refusal refusal) {
      no(response, refusal);
    }
  }

  private Object sums(String kind, LocalDate day, ServerRequest request) {
    return Map.of(
        "buckets",
        records.buckets(kind, day).entrySet().stream()
            .map(
                bucket ->
                    Map.of(
                        "bucket", bucket.getKey(),
                        "count", bucket.getValue().size(),
                        "hash", hash(bucket.getValue())))
            .toList());
  }

  private static String hash(List<StoredRecord> records) {
    return ProvinceCrypto.sm3Hex(
        records.stream()
            .map(each -> each.recordId() + "," + each.version() + "," + each.digest() + "\n")
            .collect(Collectors.joining()));
  }

  private Object entries(String kind, LocalDate day, ServerRequest request) {
    int bucket = Integer.parseInt(Replies.query(request, "bucket"));
    return Map.of(
        "items",
        records.buckets(kind, day).getOrDefault(bucket, List.of()).stream()
            .map(
                each ->
                    Map.of(
                        "recordId", each.recordId(),
                        "version", each.version(),
                        "digest", each.digest()))
            .toList());
  }

  private static String kind(ServerRequest request) {
    return Replies.query(request, "kind");
  }

  private static LocalDate day(ServerRequest request) {
    String day = Replies.query(request, "day");
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("day=YYYY-MM-DD is expected, not '" + day + "'", e);
    }
  }

  private void slowDown() {
    if (behaviour.slow() > 0 && draw() < behaviour.slow()) {
      try {
        Thread.sleep(behaviour.slowMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static JsonNode json(byte[] body) throws Refusal {
    try {
      return JSON.readTree(new String(body, StandardCharsets.UTF_8));
    } catch (JacksonException e) {
      throw new Refusal("1001", "报文不是 JSON");
    }
  }

  private static String header(ServerRequest request, String name) {
    return request.headers().first(HeaderNames.create(name)).orElse("");
  }

  private static String answer(String code, String message, Object data) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("code", code);
    answer.put("message", message);
    answer.put("data", data);
    return JSON.writeValueAsString(answer);
  }

  private static void send(ServerResponse response, String body) {
    response.header(HeaderNames.CONTENT_TYPE, "application/json");
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    response.send(body.getBytes(StandardCharsets.UTF_8));
  }
}
