package org.openhpf.appointments.hall;

import org.openhpf.edge.http.Field;

/** 排队类别: a kind of business people book and queue for. */
public record Category(
    @Field(value = "Id of the category", example = "withdrawal") String category,
    @Field(value = "Name", example = "提取业务") String name) {}
