package org.openhpf.appointments.standing;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.number;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.openhpf.storage.RecordMapper;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A no-show as it is stored: {@code <attendee> / NOSHOW#date#appointment}. */
record NoShowItem(
    String appointmentId, LocalDate missedOn, String branchId, String category, Instant endsAt) {
  static final String KIND = "NOSHOW#";
  private static final RecordMapper<NoShowItem> MAPPER = RecordMapper.of(NoShowItem.class);

  static NoShowItem of(NoShow n) {
    return new NoShowItem(n.appointmentId(), n.date(), n.branchId(), n.category(), n.ends());
  }

  static Map<String, AttributeValue> row(String attendee, NoShow noShow, Instant keptUntil) {
    var item = MAPPER.toItem(of(noShow));
    item.putAll(keyOf(attendee, noShow));
    item.put("expiresAt", number(keptUntil.getEpochSecond()));
    return item;
  }

  static Map<String, AttributeValue> keyOf(String attendee, NoShow noShow) {
    return key(attendee, KIND + noShow.date() + "#" + noShow.appointmentId());
  }

  static NoShow read(Map<String, AttributeValue> item) {
    return MAPPER.toRecord(item).noShow();
  }

  NoShow noShow() {
    return new NoShow(appointmentId, missedOn, branchId, category, endsAt);
  }
}
