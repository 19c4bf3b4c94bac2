package org.openhpf.edge.stream;

import java.util.Map;

/**
 * One change of a table, its attribute values as plain Java values: text as String, numbers as
 * BigDecimal, binary as byte[], maps, lists and sets as such.
 *
 * @param change INSERT, MODIFY or REMOVE
 * @param newImage empty for REMOVE
 * @param oldImage empty for INSERT
 */
public record StreamRecord(
    String change, Map<String, Object> newImage, Map<String, Object> oldImage) {}
