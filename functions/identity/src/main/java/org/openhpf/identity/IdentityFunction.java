package org.openhpf.identity;

import java.util.List;
import java.util.Map;
import org.openhpf.edge.FunctionBeans;
import org.openhpf.edge.http.Route;
import org.openhpf.edge.message.MessageGateway;
import org.openhpf.edge.queue.QueueFunction;
import org.openhpf.identity.applicant.ApplicantQuestion;
import org.openhpf.identity.applicant.DynamoQuestions;
import org.openhpf.identity.notice.DynamoOneTimeCodes;
import org.openhpf.identity.notice.HttpTextMessages;
import org.openhpf.identity.notice.IdentityMessage;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.storage.DynamoOutgoingMessages;
import org.openhpf.storage.DynamoStandings;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Wires unified identity (统一身份认证): the HTTP side, the user pool's triggers, the relay, the sweep,
 * the sending of codes and what cases ask.
 */
public final class IdentityFunction
    implements ApplicationContextInitializer<GenericApplicationContext> {
  private final Map<String, String> environment;

  /** As Lambda runs it. */
  public IdentityFunction() {
    this(System.getenv());
  }

  /**
   * @param environment the variables of template.yaml
   */
  public IdentityFunction(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public void initialize(GenericApplicationContext context) {
    FunctionBeans.in(context)
        .http("http", () -> routes(environment), () -> standings(environment)::holds)
        .trigger("defineChallenge", () -> DynamoIdentity.of(environment).defineChallenge())
        .trigger("createChallenge", () -> DynamoIdentity.of(environment).createChallenge())
        .trigger("verifyChallenge", () -> DynamoIdentity.of(environment).verifyChallenge())
        .trigger("tokenClaims", () -> DynamoIdentity.of(environment).tokenClaims())
        .queue("applicants", () -> applicants(environment))
        .outbox("IdentityTable", () -> outbox(environment))
        .queue("notifications", () -> notifications(environment));
  }

  private static DynamoStandings standings(Map<String, String> environment) {
    return DynamoStandings.of(environment, ChinaTime.clock(environment));
  }

  /** The routes of this capability; openapi.json is made from them too. */
  public static List<Route<?>> routes(Map<String, String> environment) {
    return DynamoIdentity.of(environment).routes();
  }

  private static DynamoOutgoingMessages outbox(Map<String, String> environment) {
    return DynamoOutgoingMessages.of(
        environment,
        ChinaTime.clock(environment),
        "IDENTITY_TABLE",
        Map.of(
            ApplicantQuestion.QUEUE, "APPLICANT_QUEUE_URL",
            DynamoOneTimeCodes.QUEUE, "IDENTITY_NOTIFICATION_QUEUE_URL",
            DynamoQuestions.CASES, "CASE_EVENT_QUEUE_URL"));
  }

  private static QueueFunction<ApplicantQuestion> applicants(Map<String, String> environment) {
    return new QueueFunction<>(
        ApplicantQuestion.class, DynamoIdentity.of(environment).answerQuestion()::answer);
  }

  private static QueueFunction<IdentityMessage> notifications(Map<String, String> environment) {
    var gateway =
        new MessageGateway(
            environment.get("NOTIFICATION_GATEWAY_URL"),
            environment.get("NOTIFICATION_GATEWAY_TOKEN"));
    return new QueueFunction<>(
        IdentityMessage.class,
        DynamoIdentity.of(environment).sendMessage(new HttpTextMessages(gateway))::send);
  }
}
