package org.openhpf.local.testing.dynamodb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhpf.local.testing.dynamodb.expression.Invalid;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue.Type;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/**
 * The key of a table or of an index.
 *
 * @param range null where there is none
 */
record KeySchema(KeyAttribute hash, KeyAttribute range) {

  static KeySchema of(List<KeySchemaElement> elements, List<AttributeDefinition> definitions) {
    KeyAttribute hash = null;
    KeyAttribute range = null;
    for (KeySchemaElement element : elements) {
      var attribute = new KeyAttribute(element.attributeName(), type(element, definitions));
      if (element.keyType() == KeyType.HASH && hash == null) {
        hash = attribute;
      } else if (element.keyType() == KeyType.RANGE && range == null) {
        range = attribute;
      } else {
        throw Invalid.request("Invalid KeySchema: " + elements);
      }
    }
    if (hash == null) {
      throw Invalid.request("Invalid KeySchema: it has no HASH key");
    }
    return new KeySchema(hash, range);
  }

  private static Type type(KeySchemaElement element, List<AttributeDefinition> definitions) {
    for (AttributeDefinition definition : definitions) {
      if (definition.attributeName().equals(element.attributeName())) {
        return Type.valueOf(definition.attributeTypeAsString());
      }
    }
    throw Invalid.parameter(
        "Some index key attributes are not defined in AttributeDefinitions. Keys: ["
            + element.attributeName()
            + "]");
  }

  boolean has(String attribute) {
    return hash.name().equals(attribute) || (range != null && range.name().equals(attribute));
  }

  int size() {
    return range == null ? 1 : 2;
  }

  /** The key of a whole item. */
  Key keyIn(Map<String, AttributeValue> item) {
    requireIn(item, hash);
    if (range != null) {
      requireIn(item, range);
    }
    return key(item);
  }

  private static void requireIn(Map<String, AttributeValue> item, KeyAttribute attribute) {
    AttributeValue value = item.get(attribute.name());
    if (value == null) {
      throw Invalid.parameter("Missing the key " + attribute.name() + " in the item");
    }
    if (!attribute.fits(value)) {
      throw Invalid.parameter(
          "Type mismatch for key %s expected: %s actual: %s"
              .formatted(attribute.name(), attribute.type(), value.type()));
    }
    requireContent(attribute, value);
  }

  /** The key that a request names, which has the key's attributes and no other. */
  Key keyOf(Map<String, AttributeValue> named) {
    if (named.size() != size()
        || !hash.fits(named.get(hash.name()))
        || (range != null && !range.fits(named.get(range.name())))) {
      throw Invalid.request("The provided key element does not match the schema");
    }
    requireContent(hash, named.get(hash.name()));
    if (range != null) {
      requireContent(range, named.get(range.name()));
    }
    return key(named);
  }

  private static void requireContent(KeyAttribute attribute, AttributeValue value) {
    if (attribute.isEmpty(value)) {
      throw Invalid.request(
          "One or more parameter values are not valid. The AttributeValue for a key attribute"
              + " cannot contain an empty string value. Key: "
              + attribute.name());
    }
  }

  /** Of an index: null where the item lacks a part of it, so that the index lacks the item. */
  Key keyIfIn(Map<String, AttributeValue> item) {
    return hash.fits(item.get(hash.name())) && (range == null || range.fits(item.get(range.name())))
        ? key(item)
        : null;
  }

  private Key key(Map<String, AttributeValue> item) {
    return new Key(
        hash.plain(item.get(hash.name())),
        range == null ? Key.NO_RANGE : range.plain(item.get(range.name())));
  }

  /** Just the attributes of the key. */
  Map<String, AttributeValue> attributesOf(Map<String, AttributeValue> item) {
    var key = new HashMap<String, AttributeValue>();
    key.put(hash.name(), item.get(hash.name()));
    if (range != null) {
      key.put(range.name(), item.get(range.name()));
    }
    return key;
  }
}
