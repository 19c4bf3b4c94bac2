package org.openhpf.web.inspection;

import java.util.List;
import java.util.Map;

/**
 * What one check found on one state of a page.
 *
 * @param clause of the design rules (APP, Web) or of WCAG; {@code axe} for a rule of axe-core
 * @param requirement in words
 * @param measured the value nearest to the limit, or how much was looked at
 * @param faults where it does not hold; empty: it holds
 */
record Finding(String clause, String requirement, String measured, List<String> faults) {

  boolean holds() {
    return faults.isEmpty();
  }

  Finding in(String variant) {
    return new Finding(clause, requirement + ", " + variant, measured, faults);
  }

  /** One result as the checks in the page give it. */
  static Finding of(Object result) {
    Map<?, ?> fields = (Map<?, ?>) result;
    return new Finding(
        String.valueOf(fields.get("clause")),
        String.valueOf(fields.get("requirement")),
        String.valueOf(fields.get("measured")),
        ((List<?>) fields.get("faults")).stream().map(String::valueOf).toList());
  }

  @Override
  public String toString() {
    return clause + " " + requirement + " (" + measured + "): " + String.join("; ", faults);
  }
}
