package org.openhpf.intake.document;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.openhpf.intake.kind.DocumentKind;
import org.openhpf.intake.kind.ValueCheck;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Parameter;
import org.openhpf.kernel.Parameters;

/** Limits and terms of document intake; the numbers stand in parameters.csv. */
public final class IntakeRules {
  private final Parameters parameters = Parameters.load(IntakeRules.class, "parameters.csv");
  private final Clock clock;

  public IntakeRules(Clock clock) {
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  public LocalDate today() {
    return ChinaTime.today(clock);
  }

  /** In bytes. */
  public long largest() {
    return on("upload.largest").asInt();
  }

  /** Documents of one person. */
  public int mostADay() {
    return on("upload.mostADay").asInt();
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

  public int pagesAMessage() {
    return on("reading.pagesAMessage").asInt();
  }

  public int mostPages() {
    return on("reading.mostPages").asInt();
  }

  /** When a reading without news is given up. */
  public Instant readingGivenUp() {
    return now().plus(on("reading.longest").asDuration());
  }

  public int mostUses() {
    return on("use.most").asInt();
  }

  /** When what was left over of a deleted document is looked for again. */
  public Instant leftoversDue() {
    return now().plus(on("retention.leftovers").asDuration());
  }

  public int longestUsageDays() {
    return on("usage.longest").asInt();
  }

  /** The last day an accepted document may be used; empty: without an end. */
  public Optional<LocalDate> validUntil(DocumentKind kind, Iterable<DocumentField> fields) {
    if (kind.validUntilField().isEmpty()) {
      Duration lasts = on("valid." + kind.name()).asDuration();
      return Optional.of(today().plusDays(lasts.toDays()));
    }
    for (DocumentField field : fields) {
      if (field.name().equals(kind.validUntilField().get())) {
        return field
            .value()
            .filter(value -> !value.equals(ValueCheck.LONG_TERM))
            .map(LocalDate::parse);
      }
    }
    return Optional.empty();
  }

  /** The last day a document is kept that was decided on now; empty: for ever. */
  public Optional<LocalDate> retainedUntil(DocumentStatus status, DocumentKind kind) {
    return switch (status) {
      case ACCEPTED -> kind.retention().until(today());
      case REJECTED ->
          Optional.of(today().plusDays(on("retention.rejected").asDuration().toDays()));
      default -> throw new IllegalArgumentException("not decided on: " + status);
    };
  }

  /** The first moment after a day. */
  public static Instant after(LocalDate day) {
    return ChinaTime.at(day.plusDays(1), LocalTime.MIDNIGHT);
  }

  private Parameter on(String name) {
    return parameters.get(name, today());
  }
}
