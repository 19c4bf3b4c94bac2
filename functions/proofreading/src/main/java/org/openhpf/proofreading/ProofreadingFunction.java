package org.openhpf.proofreading;

import java.util.List;
import java.util.Map;
import org.openhpf.edge.FunctionBeans;
import org.openhpf.edge.http.Route;
import org.openhpf.edge.queue.ObjectNotification;
import org.openhpf.edge.queue.QueueFunction;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Wires document proofreading (智能公文校对). Nobody proofreads for another: no standings. */
public final class ProofreadingFunction
    implements ApplicationContextInitializer<GenericApplicationContext> {
  private final Map<String, String> environment;

  /** As Lambda runs it. */
  public ProofreadingFunction() {
    this(System.getenv());
  }

  /**
   * @param environment the variables of template.yaml
   */
  public ProofreadingFunction(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public void initialize(GenericApplicationContext context) {
    FunctionBeans.in(context)
        .http("http", () -> routes(environment))
        .queue("arrivals", () -> arrivals(environment))
        .sweep("settle", () -> DynamoProofreading.of(environment).settle());
  }

  /** The routes of this capability; openapi.json is made from them too. */
  public static List<Route<?>> routes(Map<String, String> environment) {
    return DynamoProofreading.of(environment).routes();
  }

  private static QueueFunction<ObjectNotification> arrivals(Map<String, String> environment) {
    var arrivals = DynamoProofreading.of(environment).arrivals();
    return new QueueFunction<>(
        ObjectNotification.class, message -> arrivals.arrived(message.body()));
  }
}
