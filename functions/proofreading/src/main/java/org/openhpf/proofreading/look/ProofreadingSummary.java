package org.openhpf.proofreading.look;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.edge.http.Field;
import org.openhpf.proofreading.job.Source;
import org.openhpf.proofreading.job.Status;

/** A proofreading in a list. */
public record ProofreadingSummary(
    @Field(value = "Id", example = "01k9vq3m8e7k2f0000000000003xq7b2c") String proofreadingId,
    @Field("Where it stands") Status status,
    @Field(value = "The same in Chinese", example = "校对完成") String statusName,
    @Field(value = "Kind in Chinese", example = "通知") Optional<String> documentKindName,
    @Field("What it came as") Source source,
    @Field(value = "Name of its file", example = "通知.docx") Optional<String> fileName,
    @Field("When it was submitted") Instant createdAt,
    @Field("How many findings") ProofreadingView.CountsView counts) {}
