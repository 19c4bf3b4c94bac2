package org.openhpf.edge.http;

/**
 * A body that is sent as it is, in UTF-8.
 *
 * @param contentType e.g. {@code text/calendar; charset=utf-8}
 */
record TextBody(String contentType, String text) {}
