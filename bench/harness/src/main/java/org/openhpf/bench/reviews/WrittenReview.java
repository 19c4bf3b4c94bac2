package org.openhpf.bench.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.bench.Measure;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.ProjectNo;
import org.openhpf.local.testing.dynamodb.WriteUnits;
import org.openhpf.reviews.level.ServiceChannel;
import org.openhpf.reviews.service.ServiceNotice;

/** What one review writes, by DynamoDB's rules, and how often it goes to the table: counted. */
final class WrittenReview {
  private WrittenReview() {}

  static List<Measure> measure() {
    var measures = new ArrayList<Measure>();
    var desk = new ReviewDesk();
    give(desk, 5, List.of()); // makes keys, which is no review's doing
    give(desk, 5, List.of("513"));
    measures.add(Measure.exactly(1, "a review goes to the table", desk.calls.calls(), "times"));
    measures.add(Measure.of("a review writes", desk.dynamoDb().units().total(), "units"));
    for (WriteUnits.Place place : desk.dynamoDb().units().places()) {
      if (place.units() > 0) {
        String name = place.index().map(index -> "index " + index).orElse(place.table());
        measures.add(Measure.of("a review writes to " + name, place.units(), "units"));
      }
    }
    give(desk, 1, List.of("115"));
    measures.add(
        Measure.exactly(1, "a negative review goes to the table", desk.calls.calls(), "times"));
    measures.add(Measure.of("a negative review writes", desk.dynamoDb().units().total(), "units"));
    return measures;
  }

  private static void give(ReviewDesk desk, int level, List<String> codes) {
    String person = desk.ids.next().substring(6);
    Instant ended = desk.clock.instant().minusSeconds(300);
    var projectNo = ProjectNo.next(desk.ids, "3031", ChinaTime.today(desk.clock));
    desk.reviewing().serviceNotices().take(served(projectNo, person, ended));
    desk.calls.reset();
    desk.dynamoDb().resetUnits();
    var body = new HashMap<String, Object>();
    body.put("projectNo", projectNo.value());
    body.put("serviceNumber", 1);
    body.put("level", level);
    body.put("codes", codes);
    body.put("branchId", "tianhe");
    desk.ask("POST /v1/reviews", Map.of(), Optional.of(body), person);
  }

  static ServiceNotice served(ProjectNo projectNo, String person, Instant ended) {
    return new ServiceNotice(
        projectNo + "-1-served",
        "served",
        ended,
        projectNo.value(),
        Optional.of("购房提取"),
        Optional.of(1),
        Optional.of("tianhe"),
        Optional.of("天河管理部"),
        Optional.of("3"),
        Optional.of("01m7vax680qck96jwf28p8hc1k"),
        Optional.empty(),
        Optional.of(person),
        Optional.of(ended),
        Optional.of(ServiceChannel.OFFLINE),
        Optional.empty(),
        Optional.empty());
  }
}
