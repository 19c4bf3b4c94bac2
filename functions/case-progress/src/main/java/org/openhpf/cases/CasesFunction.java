package org.openhpf.cases;

import java.util.List;
import java.util.Map;
import org.openhpf.cases.arrival.IncomingEvent;
import org.openhpf.cases.dossier.CaseMessage;
import org.openhpf.cases.notice.HttpMessagePlatform;
import org.openhpf.cases.notice.SendNotice;
import org.openhpf.edge.FunctionBeans;
import org.openhpf.edge.http.Route;
import org.openhpf.edge.message.MessageGateway;
import org.openhpf.edge.queue.QueueFunction;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.province.ProvincialDeliveries;
import org.openhpf.storage.DynamoOutgoingMessages;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Wires case progress (办件过程数据): the HTTP side, what happens to cases, the relay and the sweeps. */
public final class CasesFunction
    implements ApplicationContextInitializer<GenericApplicationContext> {
  private final Map<String, String> environment;

  /** As Lambda runs it. */
  public CasesFunction() {
    this(System.getenv());
  }

  /**
   * @param environment the variables of template.yaml
   */
  public CasesFunction(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public void initialize(GenericApplicationContext context) {
    FunctionBeans.in(context)
        .http("http", () -> routes(environment))
        .queue("events", () -> events(environment))
        .queue("notifications", () -> notifications(environment))
        .queue("delivery", () -> deliveries(environment).queue())
        .sweep("deliveriesSweep", () -> deliveries(environment).sweep())
        .sweep("reconcile", () -> deliveries(environment).reconcile())
        .sweep("due", () -> DynamoProgress.of(environment).due())
        .outbox("CaseTable", () -> outbox(environment));
  }

  /** The routes of this capability; openapi.json is made from them too. */
  public static List<Route<?>> routes(Map<String, String> environment) {
    return DynamoProgress.of(environment).routes();
  }

  private static QueueFunction<IncomingEvent> events(Map<String, String> environment) {
    var events = DynamoProgress.of(environment).events();
    return new QueueFunction<>(IncomingEvent.class, message -> events.take(message.body()));
  }

  private static QueueFunction<SendNotice.Notice> notifications(Map<String, String> environment) {
    var platform =
        new HttpMessagePlatform(
            new MessageGateway(
                environment.get("NOTIFICATION_GATEWAY_URL"),
                environment.get("NOTIFICATION_GATEWAY_TOKEN")));
    var send = new SendNotice(DynamoProgress.of(environment).phones(), platform);
    return new QueueFunction<>(SendNotice.Notice.class, send::send);
  }

  private static ProvincialDeliveries deliveries(Map<String, String> environment) {
    return DynamoProgress.of(environment).deliveries(environment);
  }

  private static DynamoOutgoingMessages outbox(Map<String, String> environment) {
    return DynamoOutgoingMessages.of(
        environment,
        ChinaTime.clock(environment),
        "CASE_TABLE",
        Map.of(
            CaseMessage.APPLICANT, "APPLICANT_QUEUE_URL",
            CaseMessage.DELIVERY, "CASE_DELIVERY_QUEUE_URL",
            CaseMessage.NOTIFICATION, "CASE_NOTIFICATION_QUEUE_URL",
            CaseMessage.REVIEW, "REVIEW_SERVICE_QUEUE_URL"));
  }
}
