package org.openhpf.cases.notice;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.edge.message.MessageGateway;

/**
 * The message platform as case progress uses it: text messages, bodies {@code {messageId, personId
 * or phone, template, channel, text, createdAt}}.
 */
public final class HttpMessagePlatform implements SendNotice.MessagePlatform {
  private final MessageGateway gateway;

  public HttpMessagePlatform(MessageGateway gateway) {
    this.gateway = gateway;
  }

  private record Envelope(
      String messageId,
      Optional<String> personId,
      Optional<String> phone,
      String template,
      String channel,
      String text,
      Instant createdAt) {}

  @Override
  public void send(
      String messageId,
      Optional<String> personId,
      Optional<String> phone,
      SendNotice.Notice notice) {
    gateway.send(
        messageId,
        new Envelope(
            messageId,
            personId,
            phone,
            notice.template(),
            "sms",
            notice.text(),
            notice.createdAt()));
  }
}
