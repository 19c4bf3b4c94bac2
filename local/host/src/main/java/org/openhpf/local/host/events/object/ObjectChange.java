package org.openhpf.local.host.events.object;

/**
 * A change of an object that S3 tells of.
 *
 * @param bucket local name
 * @param key as the client wrote it, not encoded
 * @param size in bytes; 0 when it was removed
 * @param eTag without quotes; empty text when it was removed
 * @param event such as {@code ObjectCreated:Put}, {@code ObjectRemoved:Delete}
 */
public record ObjectChange(String bucket, String key, long size, String eTag, String event) {}
