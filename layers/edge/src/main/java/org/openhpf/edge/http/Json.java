package org.openhpf.edge.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON at the border: strict on what comes in, plain on what goes out. */
public final class Json {
  /** Deep enough for any request of ours; hostile nesting ends here. */
  private static final int MAX_DEPTH = 32;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNumberLength(40)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .addModule(WireTypes.module())
          .build();

  private Json() {}

  /**
   * @throws tools.jackson.core.JacksonException if it is not one JSON value within our limits
   */
  public static JsonNode read(String text) {
    return MAPPER.readTree(text);
  }

  /** Absent optionals are left out; times and money are written as the API's conventions say. */
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
