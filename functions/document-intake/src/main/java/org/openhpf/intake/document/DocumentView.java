package org.openhpf.intake.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/** A document as its owner and officers see it. */
public record DocumentView(
    @Field(value = "Id", example = "01k9vq3m8e7k2f0000000000003xq7b2c") String documentId,
    @Field(value = "Kind: the owner's word, else the reader's", example = "id-card-front")
        Optional<String> kind,
    @Field(value = "Its name in Chinese", example = "居民身份证人像面") Optional<String> kindName,
    @Field(value = "What the reader took it for", example = "id-card-front")
        Optional<String> recognisedKind,
    @Field(value = "What it was submitted for", example = "rent-withdrawal") String purpose,
    @Field("The case it was submitted to") Optional<String> caseId,
    @Field(value = "Name of the file", example = "身份证.jpg") String fileName,
    @Field(value = "Media type", example = "image/jpeg") String contentType,
    @Field(value = "Bytes", example = "482133") long size,
    @Field(value = "Pages; 0: not known yet, or it cannot be opened", example = "1") int pageCount,
    @Field(value = "Pages read so far", example = "1") int pagesRead,
    @Field("Where it stands") DocumentStatus status,
    @Field(value = "The same in Chinese", example = "已通过") String statusName,
    @Field(value = "Raised at each change; officers name what they looked at", example = "4")
        int version,
    @Field("When it was submitted") Instant createdAt,
    @Field("When the last page was read") Optional<Instant> readAt,
    @Field("The last day it may be used") Optional<LocalDate> validUntil,
    @Field("The last day it is kept; absent: not decided on, or kept for ever")
        Optional<LocalDate> retainedUntil,
    @Field("In the order of the kind") List<FieldView> fields,
    @Field("What is wrong with it") List<ProblemView> problems,
    @Field("What it is used for") List<UseView> uses) {

  /** A field of a document. */
  public record FieldView(
      @Field(value = "Name", example = "name") String name,
      @Field(value = "Its label in Chinese", example = "姓名") String label,
      @Field("Whether a document is accepted only with it") boolean required,
      @Field(value = "Value; absent: unread", example = "林示例") Optional<String> value,
      @Field(value = "0 to 1", example = "0.97") double confidence,
      @Field("How sure it is") FieldStatus status,
      @Field(value = "Page it stands on", example = "1") int page,
      @Field("Where on the page's preview") Optional<Box> box,
      @Field("What speaks for and against it") List<Evidence> evidence) {}

  /** A problem of a document. */
  public record ProblemView(
      @Field(value = "Code", example = "blurred") String code,
      @Field(value = "In Chinese", example = "图像模糊") String title,
      @Field(value = "What to do, in Chinese", example = "请拿稳手机、对准焦点后重新拍照。") String detail,
      @Field(value = "Field at fault", example = "idNumber") Optional<String> field,
      @Field(value = "Page", example = "1") Optional<Integer> page) {}

  /** A use of a document. */
  public record UseView(
      @Field(value = "Id", example = "01k9vq3m8e7k2f000000000000") String useId,
      @Field(value = "Purpose", example = "rent-withdrawal") String purpose,
      @Field("Case") Optional<String> caseId,
      @Field("Since when") Instant since,
      @Field("Until when, where the consent was withdrawn") Optional<Instant> withdrawnAt) {

    public static UseView of(Use use) {
      return new UseView(use.useId(), use.purpose(), use.caseId(), use.since(), use.withdrawnAt());
    }
  }
}
