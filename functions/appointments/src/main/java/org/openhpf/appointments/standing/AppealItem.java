package org.openhpf.appointments.standing;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.Sealer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An appeal as it is stored, {@code APPEAL#id / -}: an officer has its id alone. Reason and note
 * are sealed.
 */
record AppealItem(
    String appealId,
    String personId,
    PauseItem pause,
    byte[] sealedReason,
    Instant submittedAt,
    AppealStatus appealStatus,
    Optional<byte[]> sealedNote,
    Optional<Instant> decidedAt) {
  /** Attribute {@code dueCell} of open appeals. */
  static final String DUE_CELL = "appeals";

  private static final RecordMapper<AppealItem> MAPPER = RecordMapper.of(AppealItem.class);

  static Map<String, AttributeValue> seal(Appeal a, Instant keptUntil, Sealer sealer) {
    var item =
        MAPPER.toItem(
            new AppealItem(
                a.appealId(),
                a.personId(),
                PauseItem.of(a.pause()),
                sealer.seal(a.reason(), reasonOf(a.appealId())),
                a.submittedAt(),
                a.status(),
                a.decision().map(made -> sealNote(a, made, sealer)),
                a.decision().map(Appeal.Decision::at)));
    item.putAll(keyOf(a.appealId()));
    item.put("expiresAt", number(keptUntil.getEpochSecond()));
    if (a.status() == AppealStatus.OPEN) {
      item.put("dueCell", text(DUE_CELL));
      item.put("dueAt", time(a.submittedAt()));
    }
    return item;
  }

  static Appeal open(Map<String, AttributeValue> item, Sealer sealer) {
    AppealItem i = MAPPER.toRecord(item);
    return new Appeal(
        i.appealId,
        i.personId,
        i.pause.pause(),
        sealer.open(i.sealedReason, reasonOf(i.appealId)),
        i.submittedAt,
        i.decidedAt.map(
            at ->
                new Appeal.Decision(
                    i.appealStatus == AppealStatus.ACCEPTED,
                    sealer.open(i.sealedNote.orElseThrow(), noteOf(i.appealId)),
                    at)));
  }

  static byte[] sealNote(Appeal appeal, Appeal.Decision decision, Sealer sealer) {
    return sealer.seal(decision.note(), noteOf(appeal.appealId()));
  }

  static Map<String, AttributeValue> keyOf(String appealId) {
    return key("APPEAL#" + appealId, "-");
  }

  private static String reasonOf(String appealId) {
    return "appealReason/" + appealId;
  }

  private static String noteOf(String appealId) {
    return "appealNote/" + appealId;
  }
}
