package org.openhpf.appointments.waitlist;

import static org.openhpf.storage.AttributeValues.key;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keys of the waiting list in AppointmentTable.
 *
 * <ul>
 *   <li>{@code PERSON#person / WAITLIST#id}: the entry, see {@link WaitlistItem}
 *   <li>{@code PERSON#person / WAITING#category}: the one entry of that category, over at {@code
 *       endsAt}
 *   <li>{@code LINE#branch#date#category / id}: just those who wait, in the order they joined
 * </ul>
 */
final class DynamoWaitlistKeys {
  static final String ENTRY = "WAITLIST#";

  private DynamoWaitlistKeys() {}

  static String person(String personId) {
    return "PERSON#" + personId;
  }

  static Map<String, AttributeValue> entry(InLine one) {
    return key(person(one.personId()), ENTRY + one.waitlistId());
  }

  static Map<String, AttributeValue> waiting(String personId, String category) {
    return key(person(personId), "WAITING#" + category);
  }

  static String line(Line line) {
    return "LINE#" + line;
  }

  static Map<String, AttributeValue> inLine(Line line, String waitlistId) {
    return key(line(line), waitlistId);
  }
}
