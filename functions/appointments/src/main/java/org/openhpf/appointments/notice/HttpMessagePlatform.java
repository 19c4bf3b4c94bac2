package org.openhpf.appointments.notice;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.openhpf.edge.message.MessageGateway;

/**
 * The message platform as appointments use it. Bodies are {@code {messageId, personId, template,
 * channel, createdAt}} with
 *
 * <ul>
 *   <li>for the channel {@code subscription}: {@code page} and {@code data}, the values of the
 *       template's keywords; the platform adds the person's openid and its own id of the template
 *       (WeChat, subscribeMessage.send)
 *   <li>for the channel {@code sms}: {@code text}
 * </ul>
 *
 * <p>Who takes no subscription messages is WeChat's errcode 43101.
 */
public final class HttpMessagePlatform implements MessagePlatform {
  private final MessageGateway gateway;

  public HttpMessagePlatform(String baseUrl, String token) {
    this.gateway = new MessageGateway(baseUrl, token);
  }

  @Override
  public Answer send(String messageId, Channel channel, Notification notification) {
    var envelope = Envelope.of(messageId, channel, notification);
    switch (channel) {
      case SUBSCRIPTION -> {
        return gateway.sendSubscription(messageId, envelope)
            ? Answer.TAKEN
            : Answer.SUBSCRIPTION_REFUSED;
      }
      case SMS -> gateway.send(messageId, envelope);
    }
    return Answer.TAKEN;
  }

  private record Envelope(
      String messageId,
      String personId,
      String template,
      String channel,
      Optional<String> page,
      Optional<Notification.Keywords> data,
      Optional<String> text,
      Instant createdAt) {
    static Envelope of(String messageId, Channel channel, Notification n) {
      boolean sms = channel == Channel.SMS;
      return new Envelope(
          messageId,
          n.personId(),
          n.template(),
          channel.name().toLowerCase(Locale.ROOT),
          sms ? Optional.empty() : Optional.of(n.page()),
          sms ? Optional.empty() : Optional.of(n.data()),
          sms ? Optional.of(n.text()) : Optional.empty(),
          n.createdAt());
    }
  }
}
