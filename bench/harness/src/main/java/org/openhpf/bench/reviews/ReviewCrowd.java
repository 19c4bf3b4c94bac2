package org.openhpf.bench.reviews;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.openhpf.bench.Measure;
import org.openhpf.bench.platform.Crowd;
import org.openhpf.bench.platform.LocalPlatform;
import org.openhpf.bench.platform.Replies;
import org.openhpf.bench.platform.Rounds;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.ProjectNo;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many people who were served, each with a service of the own, review it in one moment. */
final class ReviewCrowd {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int WARMING = 400;

  /** One in so many is not satisfied. */
  private static final int NEGATIVE = 50;

  private static final List<String> FUNCTIONS =
      List.of("reviews-http", "reviews-services", "reviews-counters", "reviews-relay");

  private final Path root;
  private final int users;
  private final Ids ids = new Ids(Clock.systemUTC());

  private record Served(String token, ProjectNo projectNo) {}

  ReviewCrowd(Path root, int users) {
    this.root = root;
    this.users = users;
  }

  List<Measure> measure(int rounds) throws Exception {
    var measures = new ArrayList<Measure>();
    try (var platform = LocalPlatform.start(root, FUNCTIONS);
        var sqs = platform.sqs()) {
      var timed = new Rounds(platform, "reviews");
      crowd(platform, served(platform, sqs, timed, WARMING)).call();
      for (int round = 0; round < rounds; round++) {
        List<Served> people = served(platform, sqs, timed, users);
        timed.round(crowd(platform, people));
      }
      long asked = (long) users * rounds;
      long given = timed.count(201);
      measures.add(Measure.of("people at once", users, ""));
      measures.add(Measure.exactly(0, "failed: 5xx or no reply", timed.failed(), ""));
      measures.add(Measure.exactly(0, "not reviewed", asked - given, ""));
      measures.add(
          Measure.exactly(
              0,
              "replied, not counted, or counted twice",
              counted(platform) - given - WARMING,
              ""));
      measures.addAll(timed.measures());
    }
    return measures;
  }

  /** So many people who may review now: each was served five minutes ago. */
  private List<Served> served(LocalPlatform platform, SqsClient sqs, Rounds timed, int number)
      throws Exception {
    String queue =
        sqs.listQueues().queueUrls().stream()
            .filter(url -> url.endsWith("ReviewServiceQueue"))
            .findFirst()
            .orElseThrow();
    var people = new ArrayList<Served>();
    var messages = new ArrayList<SendMessageBatchRequestEntry>();
    Instant ended = Instant.now().minusSeconds(300);
    for (String token : platform.citizens(number)) {
      var projectNo = ProjectNo.next(ids, "3031", LocalDate.ofInstant(ended, ChinaTime.ZONE));
      people.add(new Served(token, projectNo));
      messages.add(message(projectNo, person(token), ended));
      if (messages.size() == 10 || people.size() == number) {
        sqs.sendMessageBatch(batch -> batch.queueUrl(queue).entries(List.copyOf(messages)));
        messages.clear();
      }
    }
    timed.awaitStillness();
    return people;
  }

  private static String person(String token) {
    byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    return JSON.readTree(claims).path("person_id").asString();
  }

  private static SendMessageBatchRequestEntry message(
      ProjectNo projectNo, String person, Instant ended) {
    var notice = new HashMap<String, Object>();
    notice.put("eventId", projectNo + "-1-served");
    notice.put("kind", "served");
    notice.put("at", ChinaTime.format(ended));
    notice.put("projectNo", projectNo.value());
    notice.put("matter", projectNo.matter());
    notice.put("matterName", "购房提取");
    notice.put("serviceNumber", 1);
    notice.put("branchId", "tianhe");
    notice.put("branchName", "天河管理部");
    notice.put("window", "3");
    notice.put("personId", person);
    notice.put("startedAt", ChinaTime.format(ended.minusSeconds(600)));
    notice.put("endedAt", ChinaTime.format(ended));
    notice.put("channel", "offline");
    return SendMessageBatchRequestEntry.builder()
        .id(projectNo.value())
        .messageBody(JSON.writeValueAsString(notice))
        .build();
  }

  private Callable<Replies> crowd(LocalPlatform platform, List<Served> people) {
    return () ->
        Crowd.ask(
            people.size(),
            i -> {
              var body = new HashMap<String, Object>();
              body.put("projectNo", people.get(i).projectNo().value());
              body.put("serviceNumber", 1);
              body.put("level", i % NEGATIVE == 0 ? 1 : 5);
              body.put("codes", List.of(i % NEGATIVE == 0 ? "115" : "517"));
              body.put("branchId", "tianhe");
              return platform.post("/v1/reviews", people.get(i).token(), body, "key-" + i);
            });
  }

  /** Reviews as the counters say, once all events are through. */
  private static long counted(LocalPlatform platform) throws Exception {
    JsonNode total = platform.get("/v1/reviews/statistics?by=month").path("total");
    return IntStream.range(0, total.size())
        .mapToObj(total::get)
        .filter(figure -> figure.path("figure").asString().equals("active"))
        .mapToLong(figure -> Long.parseLong(figure.path("value").asString()))
        .sum();
  }
}
