package org.openhpf.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.WorkingDays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The request every variant answers, and the rows it finds. */
final class SlotsRequest {
  private static final int COUNTERS = 8;

  private SlotsRequest() {}

  /** As API Gateway sends it, for a day that can be booked today. */
  static byte[] event() throws IOException {
    LocalDate today = LocalDate.now(ChinaTime.ZONE);
    LocalDate date = WorkingDays.china().next(today, 3).getLast();
    try (InputStream template = SlotsRequest.class.getResourceAsStream("slots-event.json")) {
      return new String(template.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{date}", date.toString())
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  /** By action of DynamoDB: a branch without plans of its own; ten slots with some places taken. */
  static Map<String, String> replies() {
    String counters =
        IntStream.range(0, 10 * COUNTERS)
            .mapToObj(
                i -> {
                  int slot = i / COUNTERS;
                  int minutes = slot % 2 == 0 ? 0 : 30;
                  return """
                  "s%02d%02dx%d":{"S":"%d/2/%s"}"""
                      .formatted(
                          9 + slot / 2,
                          minutes,
                          i % COUNTERS,
                          i % 3,
                          LocalTime.of(9 + slot / 2, minutes).plusMinutes(30));
                })
            .collect(Collectors.joining(","));
    return Map.of(
        "Query",
        "{\"Count\":0,\"ScannedCount\":0,\"Items\":[]}",
        "GetItem",
        "{\"Item\":{\"pk\":{\"S\":\"DAY\"},\"sk\":{\"S\":\"withdrawal\"}," + counters + "}}");
  }

  /** The body of a good reply. */
  static String body(byte[] reply) {
    JsonNode json = JsonMapper.shared().readTree(reply);
    if (json.path("statusCode").asInt() != 200) {
      throw new IllegalStateException("not a good reply: " + new String(reply));
    }
    return json.path("body").stringValue();
  }
}
