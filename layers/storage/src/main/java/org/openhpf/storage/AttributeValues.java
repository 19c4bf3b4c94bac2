package org.openhpf.storage;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attributes that adapters write themselves, in keys and in values of expressions. */
public final class AttributeValues {
  // Instant.toString drops trailing zeros, and then "...:00Z" sorts after "...:00.5Z".
  private static final DateTimeFormatter NANOS =
      new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

  private AttributeValues() {}

  public static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  public static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  /** {@link #sortable} as an attribute, which is how {@link RecordMapper} stores an instant. */
  public static AttributeValue time(Instant value) {
    return text(sortable(value));
  }

  /**
   * ISO 8601 in UTC with nine decimals, {@code 2026-10-01T00:00:00.000000000Z}: of the years 0 to
   * 9999 the texts sort as the times do. {@link Instant#parse} reads it.
   */
  public static String sortable(Instant value) {
    return NANOS.format(value);
  }

  /** The key of a table whose keys are {@code pk} and {@code sk}. */
  public static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of("pk", text(pk), "sk", text(sk));
  }
}
