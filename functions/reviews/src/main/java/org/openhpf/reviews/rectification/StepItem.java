package org.openhpf.reviews.rectification;

import static org.openhpf.storage.AttributeValues.key;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.openhpf.edge.http.Json;
import org.openhpf.reviews.rectification.RectificationStep.Words;
import org.openhpf.reviews.service.DynamoKeys;
import org.openhpf.reviews.service.ServiceId;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.Sealer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/**
 * A step as it is stored, never changed: {@code SERVICE#projectNo#serviceNumber / STEP#version}.
 * What was said is sealed: people write names and numbers into texts and notes.
 */
record StepItem(
    int revision, int round, Instant takenAt, Action action, String actor, byte[] sealedWords) {
  static final String STEPS = "STEP#";

  private static final RecordMapper<StepItem> MAPPER = RecordMapper.of(StepItem.class);

  static Map<String, AttributeValue> seal(ServiceId service, RectificationStep s, Sealer sealer) {
    byte[] words = sealer.seal(Json.write(s.words()), place(service, s.version()));
    var item =
        MAPPER.toItem(new StepItem(s.version(), s.round(), s.at(), s.action(), s.actor(), words));
    item.putAll(key(DynamoKeys.partition(service), STEPS + "%05d".formatted(s.version())));
    return item;
  }

  static RectificationStep open(
      ServiceId service, Map<String, AttributeValue> item, Sealer sealer) {
    StepItem i = MAPPER.toRecord(item);
    JsonNode words = Json.read(sealer.open(i.sealedWords, place(service, i.revision)));
    return new RectificationStep(
        i.revision,
        i.round,
        i.takenAt,
        i.action,
        i.actor,
        new Words(
            text(words, "text"),
            text(words, "note"),
            text(words, "cause"),
            text(words, "measure")));
  }

  private static Optional<String> text(JsonNode words, String name) {
    return words.path(name).isString()
        ? Optional.of(words.get(name).stringValue())
        : Optional.empty();
  }

  private static String place(ServiceId service, int version) {
    return "rectificationStep/" + service + "/" + version;
  }
}
