package org.openhpf.proofreading.job;

import java.time.Instant;

/**
 * What its owner says of a file before it is uploaded.
 *
 * @param fileName as the owner's device calls it; sealed at rest
 * @param size in bytes
 * @param sha256 64 lower-case hexadecimal digits
 * @param uploadUntil the last moment an upload may begin
 */
public record StatedFile(
    String fileName, String contentType, long size, String sha256, Instant uploadUntil) {}
