package org.openhpf.edge.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON at the border: strict on what comes in, plain on what goes out. */
public final class Json {
  /**
   * Hostile nesting ends here. A DynamoDB item, which may be 32 deep, is twice as deep in a
   * stream's event.
   */
  private static final int MAX_DEPTH = 100;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .accessorNaming(new ComponentsOnly())
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .addModule(WireTypes.module())
          .build();

  /** Two of one name are refused: it would be unclear which of them counts. */
  private static final ObjectReader STRICT =
      MAPPER.reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

  private Json() {}

  /**
   * Reads what a client or a sender wrote.
   *
   * @throws tools.jackson.core.JacksonException if it is not one JSON value within our limits
   */
  public static JsonNode read(String text) {
    return STRICT.readTree(text);
  }

  /**
   * Reads what AWS wrote.
   *
   * @throws tools.jackson.core.JacksonException if it is not one JSON value
   */
  public static JsonNode readEvent(InputStream event) {
    return MAPPER.readTree(event);
  }

  /** The value as {@link #write} writes it. */
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** Absent optionals are left out; times and money are written as the API's conventions say. */
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** As {@link #write}, in UTF-8; half a surrogate pair becomes a question mark, not a failure. */
  public static byte[] writeBytes(Object value) {
    return write(value).getBytes(StandardCharsets.UTF_8);
  }
}
