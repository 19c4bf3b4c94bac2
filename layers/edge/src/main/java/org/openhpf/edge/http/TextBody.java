package org.openhpf.edge.http;

/**
 * A body that is sent as it is, in UTF-8.
 *
 * @param contentType e.g. {@code text/calendar; charset=utf-8}
 * @param base64 whether the text stands for bytes
 */
record TextBody(String contentType, String text, boolean base64) {}
