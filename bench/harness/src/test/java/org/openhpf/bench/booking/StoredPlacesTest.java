package org.openhpf.bench.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhpf.storage.AttributeValues;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class StoredPlacesTest {
  private static final String NINE = "tianhe#2026-11-30#loan#09:00";
  private static final String TEN = "tianhe#2026-11-30#loan#10:00";

  private final List<Map<String, AttributeValue>> rows = new ArrayList<>();

  @Test
  void countersAndAppointmentsAgree() {
    counter(NINE, 0, 2, 1);
    counter(NINE, 1, 1, 0);
    appointments(NINE, "BOOKED", 2);
    appointments(NINE, "CANCELLED", 5);
    rows.add(Map.of("pk", text("PERSON#p"), "sk", text("OPEN#loan")));

    var places = StoredPlaces.of(rows);
    assertThat(places.slots()).containsExactly(Map.entry(NINE, new StoredPlaces.Slot(3, 2, 2)));
    assertThat(places.booked()).isEqualTo(2);
    assertThat(places.oversold()).isZero();
    assertThat(places.miscounted()).isZero();
  }

  @Test
  void emptySlotsDoNotHideOversoldOnes() {
    counter(NINE, 0, 2, 0);
    appointments(NINE, "BOOKED", 5);
    counter(TEN, 0, 9, 8);

    var places = StoredPlaces.of(rows);
    assertThat(places.oversold()).isEqualTo(3);
    assertThat(places.miscounted()).isEqualTo(3 + 1);
  }

  private void counter(String slot, int shard, int all, int open) {
    var row = new HashMap<>(AttributeValues.key("SLOT#" + slot + "#" + shard, "-"));
    row.put("allPlaces", number(all));
    row.put("openPlaces", number(open));
    rows.add(row);
  }

  private void appointments(String slot, String status, int number) {
    for (int i = 0; i < number; i++) {
      var row = new HashMap<>(AttributeValues.key("PERSON#p" + i, "APPOINTMENT#" + status + i));
      row.put("appointmentStatus", text(status));
      row.put("placeKey", text(slot + "#" + i));
      rows.add(row);
    }
  }
}
