package org.openhpf.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.WorkingDays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The request every variant answers, and the rows it finds. */
final class SlotsRequest {
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

  /** Ten slots of which some places are taken. */
  static String rows() {
    return IntStream.range(0, 10)
        .mapToObj(
            i ->
                """
                {"pk":{"S":"SLOT"},"sk":{"S":"%02d:%s"},"taken":{"N":"%d"}}"""
                    .formatted(9 + i / 2, i % 2 == 0 ? "00" : "30", i))
        .collect(Collectors.joining(",", "{\"Count\":10,\"ScannedCount\":10,\"Items\":[", "]}"));
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
