package org.openhpf.edge.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.openhpf.edge.http.Problem.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A request's body: one JSON object in UTF-8, or why it is not. */
sealed interface RequestBody {
  /** Most requests are forms; what is larger is a document and goes to the bucket. */
  int MAX_CHARS = 64 * 1024;

  Pattern JSON =
      Pattern.compile(
          "application/json\\s*(;\\s*charset=\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

  record Read(JsonNode object) implements RequestBody {}

  record Refused(Problem problem) implements RequestBody {}

  /** None counts as {@code {}}: every required field is then named as missing. */
  static RequestBody read(APIGatewayV2HTTPEvent event, int largest) {
    String type = event.getHeaders() == null ? null : event.getHeaders().get("content-type");
    if (type != null && !JSON.matcher(type).matches()) {
      return new Refused(Problems.UNSUPPORTED_MEDIA_TYPE);
    }
    String body = event.getBody();
    if (body == null || body.isBlank()) {
      return new Read(JsonNodeFactory.instance.objectNode());
    }
    if (body.length() > largest) {
      return new Refused(Problems.REQUEST_TOO_LARGE);
    }
    try {
      JsonNode json = Json.read(text(event));
      return json.isObject() ? new Read(json) : invalid("须为一个 JSON 对象");
    } catch (JacksonException | IllegalArgumentException | CharacterCodingException e) {
      return invalid("不是合法的 JSON（须为 UTF-8 编码，字段不重复，层级不过深）");
    }
  }

  /**
   * @throws IllegalArgumentException if it is said to be base 64 and is not
   * @throws CharacterCodingException if its bytes are no UTF-8
   */
  private static String text(APIGatewayV2HTTPEvent event) throws CharacterCodingException {
    if (!event.getIsBase64Encoded()) {
      return event.getBody();
    }
    byte[] bytes = Base64.getDecoder().decode(event.getBody());
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static Refused invalid(String reason) {
    return new Refused(Problems.INVALID_REQUEST.at(List.of(new FieldError("", reason))));
  }
}
