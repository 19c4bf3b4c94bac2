package org.openhpf.province.platform;

import java.net.http.HttpRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openhpf.edge.http.Json;
import org.openhpf.kernel.Masking;
import org.openhpf.kernel.RetryLater;
import org.openhpf.province.crypto.PersonalFields;
import org.openhpf.province.crypto.Sm2Encryption;
import org.openhpf.province.crypto.Sm4Encryption;
import org.openhpf.province.record.ContentDigest;
import org.openhpf.province.record.OutgoingRecord;
import tools.jackson.databind.JsonNode;

/**
 * The platform over HTTP, each request signed ({@link SignedRequests}).
 *
 * <ul>
 *   <li>{@code POST <url>/records} {@code {kind, recordId, version, day, encrypted: [names],
 *       fields}}, header {@code x-key} where SM4 encrypts. The platform keeps the greatest version.
 *   <li>{@code GET <url>/sums?kind=&day=} → data {@code {buckets: [{bucket, count, hash}]}}
 *   <li>{@code GET <url>/records?kind=&day=&bucket=} → data {@code {items: [{recordId, version,
 *       digest}]}}
 * </ul>
 *
 * Every answer is {@code {code, message, data}}: code {@code "0"} is yes, {@code "1001"} to {@code
 * "1999"} refuse the record for good, all else may pass. A yes counts only where it repeats id,
 * version and digest of what was sent. Paths, names and codes are ours (design): a province's own
 * stand here and in no other file.
 */
public final class HttpPlatform implements Platform {
  private static final int LONGEST_REASON = 200;

  private final String kind;
  private final PlatformSettings settings;
  private final SignedRequests requests;
  private final PersonalFields personal;

  /** A record as it is sent. */
  private record Envelope(
      String kind,
      String recordId,
      long version,
      LocalDate day,
      List<String> encrypted,
      Map<String, Object> fields) {}

  /**
   * @param kind of the records, such as {@code case}
   * @param time real time, whatever the functions' clock was moved to
   * @throws IllegalStateException naming the variable of a key that is none
   */
  public HttpPlatform(String kind, PlatformSettings settings, InstantSource time) {
    this.kind = kind;
    this.settings = settings;
    try {
      requests = new SignedRequests(settings, time);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("PROVINCE_SIGNING_KEY: " + e.getMessage(), e);
    }
    try {
      var sm2 = new Sm2Encryption(settings.platformKey(), settings.forms().cipher());
      personal = new PersonalFields(sm2, settings.forms().personal().map(Sm4Encryption::new));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("PROVINCE_PLATFORM_KEY: " + e.getMessage(), e);
    }
    warm();
  }

  /** Loads at init, and so before the snapshot, what the first record would wait for. */
  private void warm() {
    post(
        new OutgoingRecord.Complete(
            "warm", LocalDate.EPOCH, 1, Map.of("name", "-"), Set.of("name")));
  }

  private HttpRequest post(OutgoingRecord.Complete record) {
    PersonalFields.Encrypted encrypted = personal.encrypt(record);
    var envelope =
        new Envelope(
            kind,
            record.recordId(),
            record.version(),
            record.day(),
            List.copyOf(new TreeSet<>(record.personal())),
            encrypted.fields());
    var request = requests.post("/records", Json.writeBytes(envelope));
    encrypted.key().ifPresent(key -> request.header("x-key", key));
    return request.build();
  }

  @Override
  public Answer send(OutgoingRecord.Complete record) {
    String digest = ContentDigest.of(record, settings.appWord());
    return Exchange.of(post(record))
        .map(answer -> answer(answer, record, digest))
        .orElseGet(Answer.Unknown::new);
  }

  private static Answer answer(JsonNode answer, OutgoingRecord.Complete record, String digest) {
    String code = answer.path("code").asString("");
    if (code.matches("1[0-9]{3}") && !code.equals("1000")) {
      String message = answer.path("message").asString("");
      // What it says may repeat what was sent.
      String shown = Masking.mask(message.substring(0, Math.min(message.length(), LONGEST_REASON)));
      return new Answer.Refused("省平台退回（" + code + "）：" + shown);
    }
    JsonNode data = answer.path("data");
    String number = data.path("receipt").asString("");
    boolean repeated =
        data.path("recordId").asString("").equals(record.recordId())
            && data.path("version").isIntegralNumber()
            && data.path("version").asLong() == record.version()
            && data.path("digest").asString("").equals(digest);
    return code.equals("0") && repeated && number.matches("[0-9A-Za-z_-]{1,64}")
        ? new Answer.Accepted(number, digest)
        : new Answer.Unknown();
  }

  @Override
  public Map<Integer, Sum> sums(LocalDate day) {
    JsonNode buckets = asked("/sums?kind=" + kind + "&day=" + day).path("buckets");
    var sums = new HashMap<Integer, Sum>();
    for (JsonNode one : listed(buckets)) {
      int bucket = one.path("bucket").asInt(-1);
      var sum = new Sum(one.path("count").asInt(-1), one.path("hash").asString(""));
      if (bucket < 0 || bucket > 255 || sum.count() < 0 || sums.put(bucket, sum) != null) {
        throw unclear();
      }
    }
    return sums;
  }

  @Override
  public List<Entry> entries(LocalDate day, int bucket) {
    String query = "?kind=%s&day=%s&bucket=%d".formatted(kind, day, bucket);
    return listed(asked("/records" + query).path("items"))
        .valueStream()
        .map(HttpPlatform::entry)
        .toList();
  }

  private static Entry entry(JsonNode item) {
    String recordId = item.path("recordId").asString("");
    long version = item.path("version").asLong(-1);
    if (!recordId.matches("[0-9A-Za-z_-]{1,64}") || version < 0) {
      throw unclear();
    }
    return new Entry(recordId, version, item.path("digest").asString(""));
  }

  private JsonNode asked(String pathAndQuery) {
    return Exchange.of(requests.get(pathAndQuery))
        .filter(answer -> answer.path("code").asString("").equals("0"))
        .map(answer -> answer.path("data"))
        .orElseThrow(() -> new RetryLater("the province's platform does not say what it has"));
  }

  private static JsonNode listed(JsonNode list) {
    if (!list.isArray()) {
      throw unclear();
    }
    return list;
  }

  private static RetryLater unclear() {
    return new RetryLater("the province's platform lists what cannot be read");
  }

  /**
   * Of the environment's variables, see {@link PlatformSettings}; empty where no address is set.
   *
   * @throws IllegalStateException naming the variables that are missing or wrong
   */
  public static Optional<Platform> of(String kind, Map<String, String> environment) {
    return PlatformSettings.of(environment)
        .map(settings -> new HttpPlatform(kind, settings, InstantSource.system()));
  }
}
