package org.openhpf.local.testing.dynamodb;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One item as a write has changed it.
 *
 * @param before empty where there was none
 * @param after empty where there is none
 */
public record Change(
    String table, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {}
