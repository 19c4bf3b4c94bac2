package org.openhpf.edge.http;

import java.util.List;
import java.util.Map;

/**
 * An error as RFC 9457 problem JSON: what went wrong in words a citizen can act on.
 *
 * @param status HTTP status code
 * @param name kebab-case and stable; {@code /problems/<name>} is the problem's {@code type}
 * @param title Chinese, the same at every occurrence
 * @param detail Chinese: what to do now
 * @param errors the fields at fault; empty where none is
 * @param members further ones of this type of problem (RFC 9457, 3.2), written as they are
 */
public record Problem(
    int status,
    String name,
    String title,
    String detail,
    List<FieldError> errors,
    Map<String, Object> members) {

  /**
   * One field at fault.
   *
   * @param field as the request spells it; "" for the body as a whole
   * @param reason Chinese, without the value
   */
  public record FieldError(String field, String reason) {}

  public Problem {
    errors = List.copyOf(errors);
    members = Map.copyOf(members);
  }

  public Problem(int status, String name, String title, String detail) {
    this(status, name, title, detail, List.of(), Map.of());
  }

  public String type() {
    return "/problems/" + name;
  }

  /** The same problem with a detail of this occurrence. */
  public Problem because(String occurrence) {
    return new Problem(status, name, title, occurrence, errors, members);
  }

  Problem at(List<FieldError> fields) {
    return new Problem(status, name, title, detail, fields, members);
  }

  /** With further members, see {@link #members}. */
  public Problem with(Map<String, Object> more) {
    return new Problem(status, name, title, detail, errors, more);
  }
}
