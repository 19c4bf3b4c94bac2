package org.openhpf.identity.notice;

import java.time.Instant;
import org.openhpf.edge.message.MessageGateway;

/**
 * One-time codes by the centre's message platform: bodies are {@code {messageId, phone, template,
 * channel, text, createdAt}}. They name the phone and no person, as somebody new is none yet.
 */
public final class HttpCodeMessages implements CodeMessages {
  private final MessageGateway gateway;

  public HttpCodeMessages(MessageGateway gateway) {
    this.gateway = gateway;
  }

  private record Envelope(
      String messageId,
      String phone,
      String template,
      String channel,
      String text,
      Instant createdAt) {}

  @Override
  public void send(String messageId, String phone, String text, Instant createdAt) {
    gateway.send(
        messageId, new Envelope(messageId, phone, "one-time-code", "sms", text, createdAt));
  }
}
