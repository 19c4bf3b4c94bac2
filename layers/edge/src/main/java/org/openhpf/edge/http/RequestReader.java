package org.openhpf.edge.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.edge.http.Problem.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Fills a route's request record from path, query and body, or says what is wrong with them. */
final class RequestReader<Q extends Record> {
  /** Requests are forms; what is larger is a document and goes to the bucket. */
  private static final int MAX_BODY_CHARS = 64 * 1024;

  private final RecordDecoder<Q> decoder;
  private final boolean hasBody;

  sealed interface Result<Q> {
    record Read<Q>(Q request) implements Result<Q> {}

    record Refused<Q>(Problem problem) implements Result<Q> {}
  }

  RequestReader(Route<Q> route) {
    decoder = RecordDecoder.of(route.request());
    hasBody = !route.method().equals("GET") && !route.method().equals("DELETE");
  }

  Result<Q> read(APIGatewayV2HTTPEvent event) {
    var values = new HashMap<String, JsonNode>();
    var errors = new ArrayList<FieldError>();
    if (hasBody) {
      Optional<Problem> refusal = readBody(event, values, errors);
      if (refusal.isPresent()) {
        return new Result.Refused<>(refusal.get());
      }
    } else {
      addTexts(event.getQueryStringParameters(), values);
    }
    if (hasBody && event.getPathParameters() != null) {
      // A body cannot name what the path says: it would be unclear which of the two counts.
      event.getPathParameters().keySet().stream()
          .filter(values::containsKey)
          .forEach(name -> errors.add(new FieldError(name, "由路径给出，请从正文中删去")));
    }
    addTexts(event.getPathParameters(), values);
    Optional<Q> request = decoder.decode(values, true, "", errors);
    return request.isPresent() && errors.isEmpty()
        ? new Result.Read<>(request.get())
        : new Result.Refused<>(Problems.INVALID_REQUEST.at(errors));
  }

  private static void addTexts(Map<String, String> texts, Map<String, JsonNode> values) {
    if (texts != null) {
      texts.forEach((name, text) -> values.put(name, Values.text(text)));
    }
  }

  private static Optional<Problem> readBody(
      APIGatewayV2HTTPEvent event, Map<String, JsonNode> values, List<FieldError> errors) {
    String type = event.getHeaders() == null ? null : event.getHeaders().get("content-type");
    if (type != null && !type.matches("(?i)application/json\\s*(;\\s*charset=\"?utf-8\"?\\s*)?")) {
      return Optional.of(Problems.UNSUPPORTED_MEDIA_TYPE);
    }
    String body = event.getBody();
    if (body == null || body.isBlank()) {
      return Optional.empty(); // every required field is then named as missing
    }
    if (body.length() > MAX_BODY_CHARS) {
      return Optional.of(Problems.REQUEST_TOO_LARGE);
    }
    try {
      JsonNode json = Json.read(event.getIsBase64Encoded() ? decoded(body) : body);
      if (!json.isObject()) {
        errors.add(new FieldError("", "须为一个 JSON 对象"));
      } else {
        values.putAll(RecordDecoder.fields(json));
      }
      return Optional.empty();
    } catch (JacksonException | IllegalArgumentException | CharacterCodingException e) {
      return Optional.of(
          Problems.INVALID_REQUEST.at(List.of(new FieldError("", "不是合法的 JSON（UTF-8，层级不超过 32）"))));
    }
  }

  private static String decoded(String base64) throws CharacterCodingException {
    byte[] bytes = Base64.getDecoder().decode(base64);
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
