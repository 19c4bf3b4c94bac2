package org.openhpf.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whether what the counters say is what there is. */
public final class Counters {
  private Counters() {}

  /** Of each counter, all places less the open ones are its appointments and its held places. */
  public static void assertExact(Hall hall) {
    var counted = new TreeMap<String, Integer>();
    var found = new TreeMap<String, Integer>();
    for (Map<String, AttributeValue> row : hall.rows()) {
      String pk = row.get("pk").s();
      if (pk.startsWith("SLOT#")) {
        int open = Integer.parseInt(row.get("openPlaces").n());
        int taken = Integer.parseInt(row.get("allPlaces").n()) - open;
        assertThat(open).as(pk).isNotNegative();
        if (taken != 0) {
          counted.put(pk.substring("SLOT#".length()), taken);
        }
      } else if (pk.startsWith("HELD#")) {
        found.merge(row.get("slot").s() + "#" + row.get("shardNumber").n(), 1, Integer::sum);
      } else if (row.containsKey("appointmentStatus")
          && !row.get("appointmentStatus").s().equals("CANCELLED")) {
        found.merge(row.get("placeKey").s(), 1, Integer::sum);
      }
    }
    assertThat(counted).isEqualTo(found);
  }
}
