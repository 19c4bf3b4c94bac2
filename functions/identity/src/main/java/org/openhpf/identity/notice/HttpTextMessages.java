package org.openhpf.identity.notice;

import java.time.Instant;
import org.openhpf.edge.message.MessageGateway;

/**
 * Text messages by the centre's message platform: bodies are {@code {messageId, phone, template,
 * channel, text, createdAt}}. They name the phone and no person, as somebody new is none yet.
 */
public final class HttpTextMessages implements TextMessages {
  private final MessageGateway gateway;

  public HttpTextMessages(MessageGateway gateway) {
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
  public void send(
      String messageId, String phone, String template, String text, Instant createdAt) {
    gateway.send(messageId, new Envelope(messageId, phone, template, "sms", text, createdAt));
  }
}
