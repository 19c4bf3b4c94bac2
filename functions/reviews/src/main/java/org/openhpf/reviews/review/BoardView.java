package org.openhpf.reviews.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/** A review as everybody may read it: nothing tells whose it is, nor who served. */
public record BoardView(
    @Field("Name of the matter") String matterName,
    @Field("Where it was") String branchName,
    @Field(value = "5 best to 1 worst", example = "5") int level,
    @Field(value = "Its name", example = "非常满意") String levelName,
    @Field("Reasons chosen") List<ReviewView.CodeView> codes,
    @Field("What was written; absent where it is held back") Optional<String> text,
    @Field("What was added later; absent where it is held back") Optional<String> supplement,
    @Field(value = "By which channel it came", example = "mini-program") String channel,
    @Field("When") Instant reviewedAt,
    @Field("Whether it was negative and has an answer") boolean answered) {}
