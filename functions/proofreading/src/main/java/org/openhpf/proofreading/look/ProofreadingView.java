package org.openhpf.proofreading.look;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.edge.http.Field;
import org.openhpf.edge.http.UploadView;
import org.openhpf.proofreading.check.Mode;
import org.openhpf.proofreading.finding.FindingClass;
import org.openhpf.proofreading.finding.Severity;
import org.openhpf.proofreading.job.MarkStatus;
import org.openhpf.proofreading.job.Source;
import org.openhpf.proofreading.job.Status;
import org.openhpf.proofreading.manuscript.DocumentKind;

/** A proofreading with its findings, in reading order. */
public record ProofreadingView(
    @Field(value = "Id", example = "01k9vq3m8e7k2f0000000000003xq7b2c") String proofreadingId,
    @Field("Where it stands; findings come while it is proofreading") Status status,
    @Field(value = "The same in Chinese", example = "校对完成") String statusName,
    @Field("In reply to its submission alone: how to upload its file") Optional<UploadView> upload,
    @Field("How carefully the language model was asked") Mode mode,
    @Field("Kind, as stated or as its title says") Optional<DocumentKind> documentKind,
    @Field(value = "The same in Chinese", example = "通知") Optional<String> documentKindName,
    @Field("Whether everybody will read it") boolean forPublication,
    @Field("What it came as") Source source,
    @Field(value = "Name of its file", example = "通知.docx") Optional<String> fileName,
    @Field("When it was submitted") Instant createdAt,
    @Field("When it is deleted, unless it is changed before") Instant deletedAt,
    @Field("How far it has come") ProgressView progress,
    @Field("How many findings") CountsView counts,
    @Field("What must be known of the result, or why there is none")
        List<ResultProblemView> problems,
    @Field("In reading order; those of the whole document first") List<FindingView> findings,
    @Field(value = "Raised at each change", example = "3") int version) {

  /** How far it has come. */
  public record ProgressView(
      @Field(value = "Paragraphs, cells of tables among them", example = "24") int paragraphs,
      @Field(value = "Of them, proofread", example = "24") int done) {}

  /** How many findings. */
  public record CountsView(
      @Field(value = "Errors", example = "3") int error,
      @Field(value = "Warnings", example = "5") int warning,
      @Field("By category: spelling, word, punctuation, numeral, structure, format, personal-data")
          Map<String, Integer> byCategory,
      @Field(value = "Not decided on", example = "6") int open,
      @Field(value = "Accepted", example = "1") int accepted,
      @Field(value = "Rejected", example = "1") int rejected,
      @Field(value = "Always left as they are", example = "0") int ignored) {}

  /** What must be known of a result. */
  public record ResultProblemView(
      @Field(value = "Code, kebab-case", example = "not-chinese") String code,
      @Field(value = "In Chinese", example = "不是中文") String title,
      @Field(value = "In Chinese", example = "系统只校对中文，未作检查。") String detail) {}

  /** A finding. */
  public record FindingView(
      @Field(value = "Id within the proofreading", example = "0-3") String findingId,
      @Field("What kind of fault") FindingClass category,
      @Field(value = "The same in Chinese", example = "用词") String categoryName,
      @Field(value = "Rule", example = "word.house-term") String rule,
      @Field(value = "Its title in Chinese", example = "行业用语") String ruleTitle,
      @Field("How grave it is in this office") Severity severity,
      @Field("Where; absent: the whole document") Optional<PositionView> position,
      @Field(value = "What stands there; empty where something is missing", example = "交存")
          String original,
      @Field("The best first; none: a person must decide") List<SuggestionView> suggestions,
      @Field(value = "Why, in Chinese", example = "住房公积金用“缴存”。") String reason,
      @Field(value = "Standard and clause", example = "GB/T 15834-2011 4.5.3.5") String clause,
      @Field("Whether its only suggestion may be put in without a person looking")
          boolean automatic,
      @Field("What was decided about it") MarkStatus status,
      @Field("Of an accepted one: what is to stand there") Optional<String> chosen,
      @Field("false: the earlier draft had it") boolean isNew) {}

  /** A place. */
  public record PositionView(
      @Field(value = "Paragraph, from 0", example = "3") int paragraph,
      @Field(value = "From its beginning, in UTF-16 code units", example = "12") int offset,
      @Field(value = "In the same units; 0: between two characters", example = "2") int length) {}

  /** What might stand there. */
  public record SuggestionView(
      @Field(value = "The whole replacement; empty takes it away", example = "缴存") String text,
      @Field(value = "0 to 1", example = "0.98") double confidence) {}
}
