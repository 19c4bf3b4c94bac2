package org.openhpf.local.host.console;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhpf.local.host.LocalPages;
import tools.jackson.databind.JsonNode;

/**
 * Stands in for the centre's message platform: {@code POST /_local/message-platform/messages}
 * accepts notifications as a strict platform would, {@code GET /_local/notifications} shows them.
 * Nothing is sent to anybody. {@code POST /_local/message-platform/unsubscribed} with {@code
 * {"personIds": [...]}} says who takes no subscription messages, until the host ends.
 */
final class MessagePlatform implements LocalPages {
  private static final HeaderName IDEMPOTENCY_KEY = HeaderNames.create("Idempotency-Key");

  /** A notification as the console lists it. */
  record Shown(
      String messageId,
      String personId,
      String phone,
      String template,
      String channel,
      String page,
      JsonNode data,
      String text,
      String createdAt,
      String acceptedAt,
      String receiptId) {
    static Shown of(Notifications.Accepted accepted) {
      Notification n = Notification.of(accepted.body());
      return new Shown(
          n.messageId(),
          n.personId(),
          n.phone(),
          n.template(),
          n.channel(),
          n.page(),
          n.data(),
          n.text(),
          n.createdAt(),
          accepted.receipt().acceptedAt(),
          accepted.receipt().receiptId());
    }
  }

  private final Notifications notifications;
  private final byte[] authorization;
  private volatile Set<String> unsubscribed = Set.of();

  /**
   * @param token that senders must show
   */
  MessagePlatform(Notifications notifications, String token) {
    this.notifications = notifications;
    this.authorization = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void register(HttpRouting.Builder routing) {
    routing.post("/_local/message-platform/messages", this::accept);
    routing.post("/_local/message-platform/unsubscribed", this::unsubscribe);
    routing.get(
        "/_local/notifications",
        (request, response) ->
            Replies.items(
                response,
                notifications
                    .newest(
                        Replies.query(request, "personId"),
                        Replies.query(request, "phone"),
                        Replies.limit(request, 50, 500))
                    .stream()
                    .map(Shown::of)
                    .toList()));
  }

  private void unsubscribe(ServerRequest request, ServerResponse response) {
    JsonNode personIds = Replies.body(request).path("personIds");
    if (!personIds.isArray() || !personIds.valueStream().allMatch(JsonNode::isString)) {
      throw new IllegalArgumentException("personIds: a list of texts is expected");
    }
    unsubscribed =
        personIds.valueStream().map(JsonNode::asString).collect(Collectors.toUnmodifiableSet());
    Replies.json(response, Map.of("personIds", unsubscribed));
  }

  /**
   * 200 and the same receipt for every repetition, by whatever channel; 400, 401, 409 and 422 as
   * problem JSON.
   */
  private void accept(ServerRequest request, ServerResponse response) {
    String shown = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
    if (!MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), authorization)) {
      Replies.problem(response, 401, "token-refused", "Authorization: Bearer <token> is expected");
      return;
    }
    String key = request.headers().first(IDEMPOTENCY_KEY).orElse("");
    JsonNode body;
    try {
      body = Replies.body(request);
    } catch (IllegalArgumentException e) {
      Replies.problem(response, 400, "malformed-message", "The body is not JSON");
      return;
    }
    List<Notification.Fault> faults = Notification.faults(body);
    if (!faults.isEmpty()) {
      String detail =
          faults.stream().map(f -> f.field() + ": " + f.reason()).collect(Collectors.joining("; "));
      Replies.problem(response, 400, "malformed-message", detail);
      return;
    }
    if (!key.equals(body.get("messageId").asString())) {
      Replies.problem(
          response, 400, "malformed-message", "Idempotency-Key must be the message's messageId");
      return;
    }
    Notification notification = Notification.of(body);
    if (notification.isSubscription()
        && unsubscribed.contains(notification.personId())
        && !notifications.has(key)) {
      Replies.problem(
          response, 422, "subscription-refused", "The person takes no subscription messages");
      return;
    }
    Notifications.Accepted accepted = notifications.accept(key, body);
    if (!notification.repeats(Notification.of(accepted.body()))) {
      Replies.problem(
          response, 409, "idempotency-key-reused", "Another message was accepted with this key");
      return;
    }
    Replies.json(
        response,
        Map.of(
            "messageId", key,
            "receiptId", accepted.receipt().receiptId(),
            "acceptedAt", accepted.receipt().acceptedAt()));
  }
}
