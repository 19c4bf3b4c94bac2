package org.openhpf.proofreading.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Parameter;
import org.openhpf.kernel.Parameters;

/** Limits and terms of proofreading; the numbers stand in parameters.csv. */
public final class ProofreadingRules {
  private final Parameters parameters = Parameters.load(ProofreadingRules.class, "parameters.csv");
  private final Clock clock;

  public ProofreadingRules(Clock clock) {
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  /** Characters of a text that is proofread while its writer waits. */
  public int longestText() {
    return on("text.longest").asInt();
  }

  /** Characters of a file's text. */
  public int longestFileText() {
    return on("file.longestText").asInt();
  }

  public int mostParagraphs() {
    return on("file.mostParagraphs").asInt();
  }

  /** Characters. */
  public int longestParagraph() {
    return on("file.longestParagraph").asInt();
  }

  public int mostPages() {
    return on("file.mostPages").asInt();
  }

  /** In bytes. */
  public long largestFile() {
    return on("file.largest").asInt();
  }

  /** Proofreadings of one person. */
  public int mostADay() {
    return on("order.mostADay").asInt();
  }

  public int mostFindings() {
    return on("finding.most").asInt();
  }

  /** Characters of a part that the language model is given at once. */
  public int partLength() {
    return on("part.length").asInt();
  }

  /** How long an upload may begin from the moment it is asked for. */
  public Duration uploadLasts() {
    return on("upload.lasts").asDuration();
  }

  /** When an upload that began in time must have ended. */
  public Instant uploadOver(Instant uploadUntil) {
    return uploadUntil.plus(on("upload.grace").asDuration());
  }

  /** How long a presigned download may begin. */
  public Duration downloadLasts() {
    return on("download.lasts").asDuration();
  }

  /** When a proofreading without news is given up. */
  public Instant givenUp() {
    return now().plus(on("proofreading.longest").asDuration());
  }

  /** When a proofreading that ends, or is changed, now is deleted. */
  public Instant deletedAt() {
    return now().plus(on("retention").asDuration());
  }

  private Parameter on(String name) {
    return parameters.get(name, ChinaTime.today(clock));
  }
}
