package org.openhpf.appointments.standing;

import static org.openhpf.storage.AttributeValues.number;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.appointments.booking.DynamoKeys;
import org.openhpf.storage.RecordMapper;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A pause as it is stored: {@code <attendee> / PAUSE}, which every booking is conditional on.
 *
 * @param pausedUntil seconds since 1970
 */
record PauseItem(
    Instant pausedFrom, long pausedUntil, List<NoShowItem> noShows, Optional<String> appealId) {
  private static final RecordMapper<PauseItem> MAPPER = RecordMapper.of(PauseItem.class);

  static Map<String, AttributeValue> row(String attendee, Pause pause) {
    var item = MAPPER.toItem(of(pause));
    item.putAll(DynamoKeys.pause(attendee));
    item.put("expiresAt", number(pause.until().getEpochSecond()));
    return item;
  }

  static PauseItem of(Pause pause) {
    return new PauseItem(
        pause.from(),
        pause.until().getEpochSecond(),
        pause.noShows().stream().map(NoShowItem::of).toList(),
        pause.appealId());
  }

  static Pause read(Map<String, AttributeValue> item) {
    return MAPPER.toRecord(item).pause();
  }

  Pause pause() {
    return new Pause(
        pausedFrom,
        Instant.ofEpochSecond(pausedUntil),
        noShows.stream().map(NoShowItem::noShow).toList(),
        appealId);
  }
}
