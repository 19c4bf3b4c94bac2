package org.openhpf.intake.document;

import org.openhpf.edge.http.Field;

/** A rectangle on the preview of a page, in fractions of its width and height. */
public record Box(
    @Field(value = "Left edge, 0 to 1 of the width", example = "0.12") double left,
    @Field(value = "Upper edge, 0 to 1 of the height", example = "0.30") double top,
    @Field(value = "0 to 1 of the width", example = "0.40") double width,
    @Field(value = "0 to 1 of the height", example = "0.06") double height) {}
