package org.openhpf.province.delivery;

import java.time.Instant;

/**
 * The platform's word that it has a version of a record.
 *
 * @param digest of the content, see {@link org.openhpf.province.record.ContentDigest}
 * @param number the platform's
 */
public record Receipt(long version, String digest, String number, Instant at) {}
