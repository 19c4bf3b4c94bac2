package org.openhpf.reviews;

import java.util.List;
import java.util.Map;
import org.openhpf.edge.FunctionBeans;
import org.openhpf.edge.http.Route;
import org.openhpf.edge.message.MessageGateway;
import org.openhpf.edge.queue.QueueFunction;
import org.openhpf.edge.stream.StreamFunction;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.province.ProvincialDeliveries;
import org.openhpf.reviews.notice.HttpTextMessages;
import org.openhpf.reviews.notice.Notice;
import org.openhpf.reviews.service.ServiceNotice;
import org.openhpf.storage.Clients;
import org.openhpf.storage.DynamoOutgoingMessages;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Wires service reviews (政务服务好差评). Nobody reviews for another: no standings. */
public final class ReviewsFunction
    implements ApplicationContextInitializer<GenericApplicationContext> {
  /** The queue of changes the province is told of. */
  private static final String DELIVERY = "delivery";

  private final Map<String, String> environment;

  /** As Lambda runs it. */
  public ReviewsFunction() {
    this(System.getenv());
  }

  /**
   * @param environment the variables of template.yaml
   */
  public ReviewsFunction(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public void initialize(GenericApplicationContext context) {
    FunctionBeans.in(context)
        .http("http", () -> routes(environment))
        .queue("services", () -> services(environment))
        .queue("notifications", () -> notices(environment))
        .queue("delivery", () -> deliveries(environment).queue())
        .sweep("deliveriesSweep", () -> deliveries(environment).sweep())
        .sweep("reconcile", () -> deliveries(environment).reconcile())
        .sweep("settle", () -> DynamoReviewing.of(environment).settle())
        .stream("counters", () -> new StreamFunction(statistics(environment).fold()::fold))
        .sweep("recount", () -> statistics(environment).recount())
        .outbox("ReviewTable", () -> outbox(environment));
  }

  /** The routes of this capability; openapi.json is made from them too. */
  public static List<Route<?>> routes(Map<String, String> environment) {
    return DynamoReviewing.of(environment).routes();
  }

  private static QueueFunction<ServiceNotice> services(Map<String, String> environment) {
    var notices = DynamoReviewing.of(environment).serviceNotices();
    return new QueueFunction<>(ServiceNotice.class, message -> notices.take(message.body()));
  }

  private static QueueFunction<Notice> notices(Map<String, String> environment) {
    var gateway =
        new MessageGateway(
            environment.get("NOTIFICATION_GATEWAY_URL"),
            environment.get("NOTIFICATION_GATEWAY_TOKEN"));
    var notices =
        DynamoReviewing.of(environment)
            .notices(
                new HttpTextMessages(gateway), environment.get("WEB_ORIGIN") + "/app/#/review/");
    return new QueueFunction<>(Notice.class, notices::send);
  }

  private static ProvincialDeliveries deliveries(Map<String, String> environment) {
    return DynamoReviewing.of(environment).deliveries(environment);
  }

  private static DynamoStatistics statistics(Map<String, String> environment) {
    var dynamoDb = new Clients(environment).dynamoDb();
    return new DynamoStatistics(
        new Table(dynamoDb, environment.get("REVIEW_TABLE")),
        new Transactions(dynamoDb),
        ChinaTime.clock(environment));
  }

  private static DynamoOutgoingMessages outbox(Map<String, String> environment) {
    return DynamoOutgoingMessages.of(
        environment,
        ChinaTime.clock(environment),
        "REVIEW_TABLE",
        Map.of(
            DELIVERY, "REVIEW_DELIVERY_QUEUE_URL", Notice.QUEUE, "REVIEW_NOTIFICATION_QUEUE_URL"));
  }
}
