package org.openhpf.bench.ocr;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.bench.Measure;
import org.openhpf.bench.Samples;
import org.openhpf.bench.platform.LocalPlatform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first document of a platform that was just started: what the first reply costs the function
 * that is asked, and the first card the one that reads. Times are of Lambda's REPORT line: start,
 * priming as before a snapshot, and the invocation.
 */
final class ColdStarts {
  private static final String ASKED = "document-intake-http";
  private static final String READS = "document-reading";
  private static final List<String> FUNCTIONS =
      List.of(
          ASKED,
          "document-intake-arrivals",
          "document-intake-relay",
          READS,
          "document-intake-results");
  private static final Pattern PART =
      Pattern.compile("\\t(?:Init |Restore )?Duration: ([0-9.]+) ms");
  private static final Pattern REPORT_MEMORY = Pattern.compile("Max Memory Used: ([0-9]+) MB");

  private ColdStarts() {}

  static List<Measure> measure(Path root, int rounds) throws Exception {
    var samples = new Samples();
    byte[] card = Files.readAllBytes(root.resolve("docs/samples/id-card-front.jpg"));
    for (int round = 0; round < rounds; round++) {
      try (var platform = LocalPlatform.start(root, FUNCTIONS);
          var client = HttpClient.newHttpClient()) {
        put(client, submitted(platform, card), card);
        samples.add("first reply: CPU", platform.cpuMillis(ASKED));
        String read = report(platform, READS);
        samples.add("first card: CPU", platform.cpuMillis(READS));
        samples.add("first reply", millis(report(platform, ASKED)));
        samples.add("first card", millis(read));
        samples.add("memory", memory(read));
      }
    }
    return List.of(
        Measure.of(
            ASKED + ", a new environment to its first reply: CPU",
            samples.median("first reply: CPU"),
            "ms"),
        Measure.of("the same, wall", samples.median("first reply"), "ms"),
        Measure.of(
            READS + ", a new environment to its first card: CPU",
            samples.median("first card: CPU"),
            "ms"),
        Measure.of("the same, wall", samples.median("first card"), "ms"),
        Measure.of("its memory then", samples.median("memory"), "MB"));
  }

  /** The upload that the reply says. */
  private static JsonNode submitted(LocalPlatform platform, byte[] card) throws Exception {
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(card));
    var reply =
        platform.send(
            "/v1/documents",
            Map.of(
                "purpose", "withdrawal",
                "fileName", "card.jpg",
                "contentType", "image/jpeg",
                "size", card.length,
                "sha256", sha256),
            Map.of("Authorization", "Bearer " + platform.citizens(1).getFirst()));
    if (reply.statusCode() != 201) {
      throw new IllegalStateException(reply.body());
    }
    return JsonMapper.shared().readTree(reply.body()).get("upload");
  }

  private static void put(HttpClient client, JsonNode upload, byte[] card) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(upload.get("url").stringValue()))
            .PUT(BodyPublishers.ofByteArray(card));
    upload.get("headers").properties().stream()
        .filter(header -> !Set.of("host", "content-length").contains(header.getKey()))
        .forEach(header -> request.header(header.getKey(), header.getValue().stringValue()));
    var reply = client.send(request.build(), BodyHandlers.ofString());
    if (reply.statusCode() != 200) {
      throw new IllegalStateException(reply.body());
    }
  }

  /** The first REPORT line of a function; waits for it. */
  private static String report(LocalPlatform platform, String function) throws Exception {
    String lines = "/_local/logs?correlationId=REPORT&function=" + function;
    JsonNode found = platform.get(lines).get("items");
    while (found.isEmpty()) {
      Thread.sleep(100);
      found = platform.get(lines).get("items");
    }
    return found.get(0).get("text").stringValue();
  }

  private static double millis(String report) {
    return PART.matcher(report)
        .results()
        .mapToDouble(part -> Double.parseDouble(part.group(1)))
        .sum();
  }

  private static double memory(String report) {
    Matcher memory = REPORT_MEMORY.matcher(report);
    return memory.find() ? Double.parseDouble(memory.group(1)) : Double.NaN;
  }
}
