package org.openhpf.identity.notice;

import java.time.Duration;
import java.util.function.Function;
import org.openhpf.edge.http.WireTypes;
import org.openhpf.edge.queue.QueueMessage;
import org.openhpf.identity.notice.IdentityMessage.DelegationAlert;
import org.openhpf.identity.notice.IdentityMessage.PhoneAlert;
import org.openhpf.identity.session.SessionRules;

/** Sends one-time codes, unless they are of no use any more, and alerts. */
public final class SendMessage {
  private final OneTimeCodes codes;
  private final Function<PhoneAlert, String> phones;
  private final Delegates delegates;
  private final TextMessages messages;
  private final SessionRules rules;
  private final CodeTexts codeTexts = new CodeTexts();
  private final AlertTexts alertTexts = new AlertTexts();

  /**
   * @param phones opens what an alert is sealed for
   */
  public SendMessage(
      OneTimeCodes codes,
      Function<PhoneAlert, String> phones,
      Delegates delegates,
      TextMessages messages,
      SessionRules rules) {
    this.codes = codes;
    this.phones = phones;
    this.delegates = delegates;
    this.messages = messages;
    this.rules = rules;
  }

  public void send(QueueMessage<IdentityMessage> message) {
    IdentityMessage body = message.body();
    body.key().flatMap(codes::find).ifPresent(code -> sendCode(message, code));
    body.phoneAlert()
        .ifPresent(alert -> sendAlert(message, alert.alert(), phones.apply(alert), alert.shown()));
    body.delegationAlert().ifPresent(alert -> sendAlert(message, alert));
  }

  private void sendCode(QueueMessage<IdentityMessage> message, OneTimeCode code) {
    boolean useful =
        message.body().sessionId().filter(code.sessionId()::equals).isPresent()
            && code.passedBy().isEmpty()
            && rules.now().isBefore(code.goodUntil());
    if (useful && code.code().isPresent()) {
      Duration lasts = rules.codeLasts();
      messages.send(
          message.id(),
          code.phone(),
          "one-time-code",
          codeTexts.of(code.purpose(), code.code().get(), lasts),
          message.body().createdAt());
    }
  }

  private void sendAlert(QueueMessage<IdentityMessage> message, DelegationAlert alert) {
    delegates
        .reach(alert.delegationId())
        .ifPresent(to -> sendAlert(message, alert.alert(), to.phone(), to.principal()));
  }

  private void sendAlert(
      QueueMessage<IdentityMessage> message, Alert alert, String phone, String shown) {
    messages.send(
        message.id(),
        phone,
        WireTypes.kebab(alert),
        alertTexts.of(alert, shown),
        message.body().createdAt());
  }
}
