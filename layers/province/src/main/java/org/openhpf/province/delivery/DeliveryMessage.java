package org.openhpf.province.delivery;

import org.openhpf.edge.http.Field;

/**
 * Body of a capability's delivery queue: a record changed. What is sent is the record as it is when
 * the message is received, this version or a newer one.
 */
public record DeliveryMessage(
    @Field(value = "The record", maxLength = 64) String recordId,
    @Field(value = "Version it had when it changed", min = 1) long version) {}
