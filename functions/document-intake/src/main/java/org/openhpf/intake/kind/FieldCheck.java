package org.openhpf.intake.kind;

import java.util.Optional;

/**
 * What a field's value is held to.
 *
 * @param form of the value by itself
 * @param fact what of another field's value it states again; empty: nothing
 */
public record FieldCheck(ValueCheck form, Optional<Fact> fact) {

  /** A fact that an id number of the same document holds. */
  public record Fact(Kind kind, String of) {
    /** Which. */
    public enum Kind {
      BIRTH_DATE,
      SEX
    }
  }

  /**
   * @param text a {@link ValueCheck} in kebab-case, {@code birth-date-of:<field>} or {@code
   *     sex-of:<field>}
   */
  static FieldCheck parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return new FieldCheck(ValueCheck.parse(text), Optional.empty());
    }
    String of = text.substring(colon + 1);
    return switch (text.substring(0, colon)) {
      case "birth-date-of" ->
          new FieldCheck(ValueCheck.DATE, Optional.of(new Fact(Fact.Kind.BIRTH_DATE, of)));
      case "sex-of" -> new FieldCheck(ValueCheck.SEX, Optional.of(new Fact(Fact.Kind.SEX, of)));
      default -> throw new IllegalArgumentException("no check is named " + text);
    };
  }
}
