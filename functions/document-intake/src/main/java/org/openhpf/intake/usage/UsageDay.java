package org.openhpf.intake.usage;

import java.time.LocalDate;
import org.openhpf.edge.http.Field;

/** What came into the bucket and went from it on a day, of a kind. */
public record UsageDay(
    @Field("Day") LocalDate day,
    @Field(value = "Kind of document", example = "id-card-front") String kind,
    @Field(value = "Bytes that came", example = "1048576") long addedBytes,
    @Field(value = "Objects that came", example = "3") long addedObjects,
    @Field(value = "Bytes that went", example = "0") long deletedBytes,
    @Field(value = "Objects that went", example = "0") long deletedObjects) {}
