package org.openhpf.intake.document;

/** How sure a field's value is. */
public enum FieldStatus {
  ACCEPTED,
  /** Read, but somebody is to look. */
  NEEDS_REVIEW,
  /** Not read; never guessed. */
  UNREAD
}
