package org.openhpf.identity.notice;

import java.time.Duration;
import org.openhpf.edge.queue.QueueMessage;
import org.openhpf.identity.session.SessionRules;

/** Sends a one-time code, unless it is of no use any more. */
public final class SendCode {
  private final OneTimeCodes codes;
  private final CodeMessages messages;
  private final SessionRules rules;
  private final CodeTexts texts = new CodeTexts();

  public SendCode(OneTimeCodes codes, CodeMessages messages, SessionRules rules) {
    this.codes = codes;
    this.messages = messages;
    this.rules = rules;
  }

  public void send(QueueMessage<CodeMessage> message) {
    codes
        .find(message.body().key())
        .filter(code -> code.sessionId().equals(message.body().sessionId()))
        .filter(code -> code.passedBy().isEmpty() && rules.now().isBefore(code.goodUntil()))
        .filter(code -> code.code().isPresent())
        .ifPresent(code -> send(message, code));
  }

  private void send(QueueMessage<CodeMessage> message, OneTimeCode code) {
    Duration lasts = rules.codeLasts();
    messages.send(
        message.id(),
        code.phone(),
        texts.of(code.purpose(), code.code().orElseThrow(), lasts),
        message.body().createdAt());
  }
}
