package org.openhpf.reading.page;

import java.util.List;
import java.util.Optional;

/**
 * A field of a document.
 *
 * @param name as its kind names it, such as {@code idNumber}
 * @param value empty where it is unread: what cannot be read is never guessed
 * @param confidence 0 to 1
 * @param place empty where nothing was found
 * @param evidence what speaks for the value, and against it
 */
public record ReadField(
    String name,
    Optional<String> value,
    double confidence,
    Status status,
    Optional<Place> place,
    List<Evidence> evidence) {
  public ReadField {
    evidence = List.copyOf(evidence);
    if (value.isPresent() == (status == Status.UNREAD)) {
      throw new IllegalArgumentException(
          "field " + name + " is " + status + " with a value or none");
    }
  }

  /** Whether somebody has to look at it. */
  public enum Status {
    ACCEPTED("accepted"),
    NEEDS_REVIEW("needs-review"),
    UNREAD("unread");

    private final String code;

    Status(String code) {
      this.code = code;
    }

    /** As it stands in messages. */
    public String code() {
      return code;
    }
  }

  /**
   * One source's word on the value.
   *
   * @param source tesseract, paddle, glyphs, check or derived
   * @param value what it says stands there
   * @param confidence 0 to 1, by the source's own account
   * @param note for the officer who looks at it, Chinese; empty where there is nothing to say
   */
  public record Evidence(String source, String value, double confidence, String note) {}
}
