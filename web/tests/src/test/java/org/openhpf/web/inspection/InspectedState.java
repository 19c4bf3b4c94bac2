package org.openhpf.web.inspection;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openhpf.web.browser.Page;

/**
 * A state of a page with what was found.
 *
 * @param page its path
 * @param state what the person was about
 * @param mode standard or elder
 * @param device whose screen it was
 * @param picture the name of its picture, if it was to have one
 */
record InspectedState(
    String page,
    String state,
    String mode,
    String device,
    Optional<String> picture,
    List<Finding> findings) {

  /** Reports what was found on the screen now; an error tells everything that does not hold. */
  static void report(Page page, String state, Optional<String> picture, List<Finding> findings) {
    AccessibilityReport.OF_THIS_RUN.add(
        new InspectedState(
            page.address().getPath(),
            state,
            new ClauseChecks(page).inElderMode() ? "elder" : "standard",
            page.visit().device().name().toLowerCase(Locale.ROOT),
            picture,
            findings));
    List<Finding> faults = findings.stream().filter(finding -> !finding.holds()).toList();
    if (!faults.isEmpty()) {
      throw new AssertionError(
          page.address()
              + " “"
              + state
              + "”:\n"
              + faults.stream().map(Finding::toString).collect(Collectors.joining("\n")));
    }
  }

  boolean holds() {
    return findings.stream().allMatch(Finding::holds);
  }
}
