package org.openhpf.intake.reading;

import java.util.Optional;
import org.openhpf.edge.http.Field;

/** What document-reading sends when a result lies in the bucket. */
public record ReadingNotice(
    @Field(value = "Document", maxLength = 64) String documentId,
    @Field(value = "Reading", maxLength = 64) String readingId,
    @Field(value = "First page", min = 1, max = 100_000) int firstPage,
    @Field(value = "Key", maxLength = 1024) Optional<String> key) {}
