package org.openhpf.intake.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A field as it was read, compared and corrected. Personal data.
 *
 * @param value empty: unread
 * @param confidence 0 to 1
 * @param page 1 the first
 */
public record DocumentField(
    String name,
    Optional<String> value,
    double confidence,
    FieldStatus status,
    int page,
    Optional<Box> box,
    List<Evidence> evidence) {
  private static final String OFFICER = "officer";

  public DocumentField {
    evidence = List.copyOf(evidence);
    status = value.isEmpty() ? FieldStatus.UNREAD : status;
  }

  /** One that nobody has read. */
  public static DocumentField unread(String name) {
    return new DocumentField(
        name, Optional.empty(), 0, FieldStatus.UNREAD, 1, Optional.empty(), List.of());
  }

  public boolean isAccepted() {
    return status == FieldStatus.ACCEPTED;
  }

  /** Somebody is to look at it, if it was read at all. */
  public DocumentField doubted() {
    return new DocumentField(
        name, value, confidence, FieldStatus.NEEDS_REVIEW, page, box, evidence);
  }

  public DocumentField with(Evidence more) {
    var all = new ArrayList<>(evidence);
    all.add(more);
    return new DocumentField(name, value, confidence, status, page, box, all);
  }

  /** An officer's value takes the place of what was read; both stay as evidence. */
  public DocumentField corrected(String by, Instant at) {
    DocumentField kept =
        value
            .filter(old -> !old.equals(by))
            .map(
                old ->
                    with(
                        new Evidence(
                            "replaced", old, confidence, Optional.empty(), Optional.of(at))))
            .orElse(this);
    return new DocumentField(
            name, Optional.of(by), 1, FieldStatus.ACCEPTED, page, box, kept.evidence)
        .with(new Evidence(OFFICER, by, 1, Optional.of("工作人员更正"), Optional.of(at)));
  }

  /** An officer has looked at it, and it is right. */
  public DocumentField confirmed(Instant at) {
    return isAccepted() || value.isEmpty()
        ? this
        : new DocumentField(name, value, confidence, FieldStatus.ACCEPTED, page, box, evidence)
            .with(new Evidence(OFFICER, value.get(), 1, Optional.of("工作人员确认"), Optional.of(at)));
  }
}
