package org.openhpf.reviews.rectification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Field;
import org.openhpf.reviews.rectification.RectificationView.Supervision;

/** A row of an officer's list. */
record RectificationSummaryView(
    @Field("Its review's id") String rectificationId,
    String projectNo,
    String matterName,
    String branchId,
    String branchName,
    @Field("The review's") int level,
    boolean named,
    RectificationStatus status,
    @Field("In Chinese") String statusName,
    int version,
    int round,
    Instant openedAt,
    @Field("The term that runs out next; absent at an end") Optional<Term> next,
    @Field("When it does") Optional<Instant> nextBefore,
    List<Term> late,
    Optional<String> department,
    Supervision supervised) {}
