package org.openhpf.intake.kind;

import java.util.List;
import java.util.Optional;

/**
 * A kind of document (材料种类).
 *
 * @param name in English, as the API spells it
 * @param label in Chinese
 * @param validUntilField the field that states the end of its validity; empty: a parameter does
 * @param fields in the order people see them
 */
public record DocumentKind(
    String name,
    String label,
    Retention retention,
    Optional<String> validUntilField,
    List<FieldRule> fields) {
  public DocumentKind {
    fields = List.copyOf(fields);
  }

  public Optional<FieldRule> field(String fieldName) {
    return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
  }
}
