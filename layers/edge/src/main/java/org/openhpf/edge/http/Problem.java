package org.openhpf.edge.http;

import java.util.List;

/**
 * An error as RFC 9457 problem JSON: what went wrong in words a citizen can act on.
 *
 * @param status HTTP status code
 * @param name kebab-case and stable; {@code /problems/<name>} is the problem's {@code type}
 * @param title Chinese, the same at every occurrence
 * @param detail Chinese: what to do now
 * @param errors the fields at fault; empty where none is
 */
public record Problem(
    int status, String name, String title, String detail, List<FieldError> errors) {

  /**
   * One field at fault.
   *
   * @param field as the request spells it; "" for the body as a whole
   * @param reason Chinese, without the value
   */
  public record FieldError(String field, String reason) {}

  public Problem {
    errors = List.copyOf(errors);
  }

  public Problem(int status, String name, String title, String detail) {
    this(status, name, title, detail, List.of());
  }

  public String type() {
    return "/problems/" + name;
  }

  /** The same problem with a detail of this occurrence. */
  public Problem because(String occurrence) {
    return new Problem(status, name, title, occurrence, errors);
  }

  Problem at(List<FieldError> fields) {
    return new Problem(status, name, title, detail, fields);
  }
}
