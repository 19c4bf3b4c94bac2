package org.openhpf.local.host.events.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class AttributeJsonTest {
  @Test
  void anEmptyMapKeepsItsTypeThoughDynamoDbLocalsStreamsDropIt() {
    AttributeValue untyped = AttributeValue.builder().build();

    assertThat(AttributeJson.of(untyped)).hasToString("{\"M\":{}}");
    assertThat(AttributeJson.of(AttributeValue.fromM(Map.of("credits", untyped))))
        .hasToString("{\"M\":{\"credits\":{\"M\":{}}}}");
  }
}
