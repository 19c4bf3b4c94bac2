package org.openhpf.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Json;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.local.testing.TestStack;
import org.openhpf.province.ProvincialDeliveries;
import org.openhpf.reviews.event.ProjectNoSamples;
import org.openhpf.reviews.level.ReviewCodes;
import org.openhpf.reviews.level.ServiceChannel;
import org.openhpf.reviews.rectification.DynamoRectificationOpening;
import org.openhpf.reviews.rectification.RectificationRules;
import org.openhpf.reviews.review.DynamoReviews;
import org.openhpf.reviews.review.GiveReview;
import org.openhpf.reviews.review.ReviewWords;
import org.openhpf.reviews.review.Reviewer;
import org.openhpf.reviews.review.TextScreen;
import org.openhpf.reviews.rule.ReviewRules;
import org.openhpf.reviews.service.DynamoServices;
import org.openhpf.reviews.service.ServiceId;
import org.openhpf.reviews.service.ServiceNotice;
import org.openhpf.reviews.service.TakeServiceNotice;

/** Services and reviews of known numbers in the emulators, brought as far as a case needs them. */
public final class Shelf {
  private final TakeServiceNotice notices;
  private final GiveReview give;
  private final ProvincialDeliveries deliveries;

  public Shelf(TestStack stack) {
    Map<String, String> environment = stack.environment("reviews-http");
    Clock clock = ChinaTime.clock(environment);
    var parts = DynamoParts.of(environment, "REVIEW", clock, new Ids(clock, new Random(7)));
    var rules = new ReviewRules(clock);
    var services = new DynamoServices(parts);
    var reviews =
        new DynamoReviews(
            parts,
            new DynamoRectificationOpening(parts.table(), new RectificationRules(clock)),
            rules);
    notices = new TakeServiceNotice(services, rules, projectNo -> {});
    give = new GiveReview(reviews, services, new ReviewCodes(), new TextScreen(), rules);
    deliveries = new DynamoReviewing(parts).deliveries(Map.of());
  }

  /** A service that ended at 09:40. */
  public ServiceId served(int n, String personId, String branchId) {
    return served(n, personId, branchId, ChinaTime.parse("2026-11-20T09:40:00+08:00"));
  }

  public ServiceId served(int n, String personId, String branchId, Instant endedAt) {
    ServiceId id = id(n);
    notices.take(
        new ServiceNotice(
            id + "-served",
            "served",
            endedAt,
            id.projectNo().value(),
            Optional.of("购房提取(新建商品住房)"),
            Optional.of(1),
            Optional.of(branchId),
            Optional.of("天河管理部"),
            Optional.of("3"),
            Optional.of(Desk.CLERK),
            Optional.of("202611200000%02d".formatted(n)),
            Optional.of(personId),
            Optional.of(endedAt),
            Optional.of(ServiceChannel.OFFLINE),
            Optional.empty(),
            Optional.empty()));
    return id;
  }

  /** And reviewed with five stars and these words. */
  public void reviewed(int n, String personId, String branchId, String text) {
    reviewed(n, personId, branchId, new ReviewWords(5, List.of(), Optional.of(text)), false);
  }

  /** And reviewed with one star, under the person's name: a rectification is open. */
  public void reviewedBadly(int n, String personId, String branchId) {
    reviewed(n, personId, branchId, new ReviewWords(1, List.of("115"), Optional.empty()), true);
  }

  private void reviewed(int n, String personId, String branchId, ReviewWords words, boolean named) {
    give.give(
        new GiveReview.Wish(
            served(n, personId, branchId),
            words,
            named,
            Optional.empty(),
            new Reviewer(
                new Reviewer.Right.Person(personId), personId, "mini-program", "203.0.113.24")),
        Optional.empty());
  }

  /** And the province's message of it taken, though there is no platform. */
  public void delivered(int n) {
    var message = new SQSMessage();
    message.setMessageId("1");
    message.setBody(Json.write(Map.of("recordId", id(n).toString(), "version", 1)));
    var event = new SQSEvent();
    event.setRecords(List.of(message));
    assertThat(deliveries.queue().apply(event).getBatchItemFailures()).isEmpty();
  }

  private static ServiceId id(int n) {
    return new ServiceId(ProjectNoSamples.of("3031", "20261120", n), 1);
  }
}
