package org.openhpf.edge.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a test looks at in a reply. */
final class Answers {
  private Answers() {}

  static JsonNode json(APIGatewayV2HTTPResponse response) {
    return Json.read(response.getBody());
  }

  static String type(APIGatewayV2HTTPResponse response) {
    return json(response).get("type").stringValue();
  }

  /** {@code field: reason} of each error, in order. */
  static List<String> errors(APIGatewayV2HTTPResponse response) {
    Stream<JsonNode> errors = json(response).get("errors").valueStream();
    return errors
        .map(error -> error.get("field").stringValue() + ": " + error.get("reason").stringValue())
        .toList();
  }
}
