package org.openhpf.identity.binding;

import static org.openhpf.storage.AttributeValues.key;

import java.time.Instant;
import java.util.Map;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.Sealer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A binding as stored, twice: {@code BINDING#kind#index / BINDING}, by which a person is found, and
 * {@code PERSON#id / BINDING#kind#bindingId}, which lists a person's own (its {@code lastUsedAt} is
 * that of the beginning). The value is sealed.
 */
record BindingItem(
    String bindingId,
    String bindingKind,
    String valueIndex,
    byte[] sealedValue,
    String personId,
    Instant boundAt,
    Instant lastUsedAt) {
  private static final RecordMapper<BindingItem> MAPPER = RecordMapper.of(BindingItem.class);

  static BindingItem of(Binding binding, String index, Sealer sealer) {
    return new BindingItem(
        binding.bindingId(),
        binding.kind().name(),
        index,
        sealer.seal(binding.value(), place(binding.bindingId())),
        binding.personId(),
        binding.boundAt(),
        binding.lastUsedAt());
  }

  static BindingItem of(Map<String, AttributeValue> stored) {
    return MAPPER.toRecord(stored);
  }

  Binding open(Sealer sealer) {
    return of(sealer.open(sealedValue, place(bindingId)));
  }

  /**
   * Where the value is known, as it was found by it: opening it again would take longer than
   * finding nothing.
   */
  Binding of(String value) {
    return new Binding(
        bindingId, new BindingKind(bindingKind), value, personId, boundAt, lastUsedAt);
  }

  Map<String, AttributeValue> byValue() {
    return with(byValueKey(bindingKind, valueIndex));
  }

  Map<String, AttributeValue> ofPerson() {
    return with(ofPersonKey(personId, bindingKind, bindingId));
  }

  private Map<String, AttributeValue> with(Map<String, AttributeValue> key) {
    var item = MAPPER.toItem(this);
    item.putAll(key);
    return item;
  }

  static Map<String, AttributeValue> byValueKey(String kind, String index) {
    return key("BINDING#" + kind + "#" + index, "BINDING");
  }

  static Map<String, AttributeValue> ofPersonKey(String personId, String kind, String bindingId) {
    return key("PERSON#" + personId, "BINDING#" + kind + "#" + bindingId);
  }

  private static String place(String bindingId) {
    return "binding/" + bindingId;
  }
}
