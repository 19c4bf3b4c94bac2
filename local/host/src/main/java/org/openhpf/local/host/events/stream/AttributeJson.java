package org.openhpf.local.host.events.stream;

import java.util.Base64;
import java.util.Collection;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** DynamoDB's JSON of an attribute value: {@code {"S": "text"}}, {@code {"N": "1.5"}}, ... */
final class AttributeJson {
  private AttributeJson() {}

  static JsonNode of(AttributeValue value) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    switch (value.type()) {
      case S -> node.put("S", value.s());
      case N -> node.put("N", value.n());
      case B -> node.put("B", base64(value.b()));
      case BOOL -> node.put("BOOL", value.bool());
      case NUL -> node.put("NULL", true);
      case SS -> putTexts(node, "SS", value.ss());
      case NS -> putTexts(node, "NS", value.ns());
      case BS -> putTexts(node, "BS", value.bs().stream().map(AttributeJson::base64).toList());
      case L -> {
        var list = node.putArray("L");
        value.l().forEach(element -> list.add(of(element)));
      }
      case M -> {
        ObjectNode map = node.putObject("M");
        value.m().forEach((name, element) -> map.set(name, of(element)));
      }
      // DynamoDB Local's streams tell an empty map as {}, and there is no other value of no type.
      case UNKNOWN_TO_SDK_VERSION -> node.putObject("M");
    }
    return node;
  }

  private static void putTexts(ObjectNode node, String type, Collection<String> texts) {
    var list = node.putArray(type);
    List.copyOf(texts).forEach(list::add);
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArray());
  }
}
