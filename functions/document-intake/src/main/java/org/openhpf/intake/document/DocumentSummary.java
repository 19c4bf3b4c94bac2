package org.openhpf.intake.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/** A document in a list: all but its fields, evidence and uses. */
public record DocumentSummary(
    @Field(value = "Id", example = "01k9vq3m8e7k2f0000000000003xq7b2c") String documentId,
    @Field(value = "Kind", example = "id-card-front") Optional<String> kind,
    @Field(value = "Its name in Chinese", example = "居民身份证人像面") Optional<String> kindName,
    @Field(value = "What it was submitted for", example = "rent-withdrawal") String purpose,
    @Field("The case it was submitted to") Optional<String> caseId,
    @Field(value = "Name of the file", example = "身份证.jpg") String fileName,
    @Field(value = "Media type", example = "image/jpeg") String contentType,
    @Field(value = "Bytes", example = "482133") long size,
    @Field("Where it stands") DocumentStatus status,
    @Field(value = "The same in Chinese", example = "已通过") String statusName,
    @Field(value = "Raised at each change", example = "4") int version,
    @Field("When it was submitted") Instant createdAt,
    @Field("When the last page was read") Optional<Instant> readAt,
    @Field("Since when it waits for an officer") Optional<Instant> reviewSince,
    @Field("The last day it may be used") Optional<LocalDate> validUntil,
    @Field("What is wrong with it") List<DocumentView.ProblemView> problems) {}
