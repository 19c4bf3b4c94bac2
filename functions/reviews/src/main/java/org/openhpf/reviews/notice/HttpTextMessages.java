package org.openhpf.reviews.notice;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.edge.message.MessageGateway;

/**
 * By the message platform: bodies are {@code {messageId, personId or phone, template, channel,
 * text, createdAt}}.
 */
public final class HttpTextMessages implements TextMessages {
  private final MessageGateway gateway;

  public HttpTextMessages(MessageGateway gateway) {
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
  public void send(String messageId, To to, String template, String text, Instant createdAt) {
    var personId = to instanceof To.Person(String id) ? Optional.of(id) : Optional.<String>empty();
    var phone = to instanceof To.Phone(String no) ? Optional.of(no) : Optional.<String>empty();
    gateway.send(
        messageId, new Envelope(messageId, personId, phone, template, "sms", text, createdAt));
  }
}
