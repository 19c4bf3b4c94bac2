package org.openhpf.local.host.console;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A message to a person, as functions hand it to the centre's message platform.
 *
 * @param personId empty text in an SMS that names a phone instead
 * @param phone empty text in a message that names a person
 * @param template what it tells of
 * @param channel {@code subscription} or {@code sms}
 * @param page of the mini-program that a subscription message opens; empty text for none
 * @param data of a subscription message's template; an empty object in an SMS
 * @param text of an SMS; empty in a subscription message
 * @param createdAt ISO 8601 with offset
 */
record Notification(
    String messageId,
    String personId,
    String phone,
    String template,
    String channel,
    String page,
    JsonNode data,
    String text,
    String createdAt) {
  private static final String SUBSCRIPTION = "subscription";
  private static final String SMS = "sms";
  private static final Set<String> REQUIRED =
      Set.of("messageId", "template", "channel", "createdAt");
  private static final Map<String, Set<String>> OF_CHANNEL =
      Map.of(
          SUBSCRIPTION, Set.of("personId", "page", "data"),
          SMS, Set.of("personId", "phone", "text"));

  /** A field that is not as it must be. */
  record Fault(String field, String reason) {}

  /** What is wrong with a body; empty when nothing is. */
  static List<Fault> faults(JsonNode body) {
    if (!body.isObject()) {
      return List.of(new Fault("", "an object is expected"));
    }
    List<Fault> faults = new ArrayList<>();
    for (String field : REQUIRED.stream().sorted().toList()) {
      if (body.path(field).asString("").isBlank()) {
        faults.add(new Fault(field, "a text is expected"));
      }
    }
    String channel = body.path("channel").asString("");
    boolean toPerson = !body.path("personId").asString("").isBlank();
    boolean toPhone = body.has("phone");
    if (toPerson == toPhone || toPhone && !isPhone(body.path("phone").asString(""))) {
      faults.add(new Fault("personId", "a text is expected, or the phone of an SMS"));
    }
    if (!OF_CHANNEL.containsKey(channel)) {
      faults.add(new Fault("channel", "subscription or sms is expected"));
    }
    if (channel.equals(SUBSCRIPTION) && !body.path("data").isObject()) {
      faults.add(new Fault("data", "an object is expected"));
    }
    if (channel.equals(SMS) && body.path("text").asString("").isBlank()) {
      faults.add(new Fault("text", "a text is expected"));
    }
    Set<String> ofChannel = OF_CHANNEL.getOrDefault(channel, Set.of());
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      if (!REQUIRED.contains(field.getKey()) && !ofChannel.contains(field.getKey())) {
        faults.add(new Fault(field.getKey(), "unknown field"));
      }
    }
    try {
      OffsetDateTime.parse(body.path("createdAt").asString(""));
    } catch (DateTimeException e) {
      faults.add(new Fault("createdAt", "a time in ISO 8601 with offset is expected"));
    }
    return faults;
  }

  /**
   * @param body without faults
   */
  static Notification of(JsonNode body) {
    return new Notification(
        body.get("messageId").asString(),
        body.path("personId").asString(""),
        body.path("phone").asString(""),
        body.get("template").asString(),
        body.path("channel").asString(SMS),
        body.path("page").asString(""),
        body.path("data").isObject() ? body.get("data") : JsonNodeFactory.instance.objectNode(),
        body.path("text").asString(""),
        body.get("createdAt").asString());
  }

  private static boolean isPhone(String text) {
    return text.matches("1[3-9][0-9]{9}");
  }

  boolean isSubscription() {
    return channel.equals(SUBSCRIPTION);
  }

  /** Whether this is the other, perhaps by another channel. */
  boolean repeats(Notification other) {
    return channel.equals(other.channel)
        ? equals(other)
        : messageId.equals(other.messageId)
            && personId.equals(other.personId)
            && phone.equals(other.phone)
            && template.equals(other.template)
            && createdAt.equals(other.createdAt);
  }
}
