package org.openhpf.intake.document;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/** What speaks for a field's value, or against it. */
public record Evidence(
    @Field(
            value = "tesseract, paddle, glyphs, check, derived, stated, replaced or officer",
            example = "tesseract")
        String source,
    @Field(value = "What it says the value is", example = "林示例") String value,
    @Field(value = "0 to 1", example = "0.97") double confidence,
    @Field("In words") Optional<String> note,
    @Field("When, where a person gave it") Optional<Instant> at) {}
