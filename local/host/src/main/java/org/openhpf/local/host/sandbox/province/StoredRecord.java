package org.openhpf.local.host.sandbox.province;

import java.time.LocalDate;
import java.util.SortedMap;

/**
 * A record as the platform keeps it.
 *
 * @param fields texts, personal ones opened; items of a list joined by U+0001
 * @param receipt number of it
 */
record StoredRecord(
    String kind,
    String recordId,
    long version,
    LocalDate day,
    SortedMap<String, String> fields,
    String digest,
    String receipt,
    String arrivedAt) {}
