package org.openhpf.local.testing.dynamodb;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A stored item; it never changes, another takes its place.
 *
 * @param size in bytes
 */
record Row(Key key, Map<String, AttributeValue> item, int size) {}
