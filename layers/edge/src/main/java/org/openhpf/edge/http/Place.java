package org.openhpf.edge.http;

import java.util.List;
import org.openhpf.edge.http.Problem.FieldError;
import org.openhpf.kernel.InvalidValue;

/**
 * Where a value stands in a request.
 *
 * @param field as the request spells it, e.g. {@code address.lines[2]}
 * @param unknownRefused whether a nested record may hold fields we do not know
 * @param fromUrl from path or query, where a number is text
 * @param errors of the whole request
 */
record Place(String field, boolean unknownRefused, boolean fromUrl, List<FieldError> errors) {

  Place item(int index) {
    return new Place(field + "[" + index + "]", unknownRefused, fromUrl, errors);
  }

  Place entry(String name) {
    return new Place(field + "." + name, unknownRefused, fromUrl, errors);
  }

  void refuse(String reason) {
    errors.add(new FieldError(field, reason));
  }

  /** A type refuses a value of its own without knowing the field. */
  void refuse(InvalidValue e) {
    errors.add(new FieldError(e.field().isEmpty() ? field : field + "." + e.field(), e.reason()));
  }
}
