package org.openhpf.web.inspection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openhpf.web.browser.Page;
import org.openhpf.web.browser.Screen;
import org.openqa.selenium.Keys;

/**
 * Holds the state of a page that is on the screen now to every rule of accessibility, privacy and
 * layout; leaves the page as it was. Each state is a section of the report.
 *
 * <pre>Inspection.of(page, "choosing a day").picture("citizen-days").mustHold();</pre>
 */
public final class Inspection {
  private final Page page;
  private final ClauseChecks checks;
  private final String state;
  private Optional<String> picture = Optional.empty();

  private Inspection(Page page, String state) {
    this.page = page;
    this.checks = new ClauseChecks(page);
    this.state = state;
  }

  /**
   * @param state what the person is about, in a few words
   */
  public static Inspection of(Page page, String state) {
    return new Inspection(page, state);
  }

  /** Keeps a picture of the state under that name. */
  public Inspection picture(String name) {
    picture = Optional.of(name);
    return this;
  }

  /** Inspects; an error tells everything that does not hold. */
  public void mustHold() {
    InspectedState.report(page, state, picture, findings());
  }

  /** What holds and what does not. */
  List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    findings.add(faults());
    findings.addAll(checks.all());
    findings.add(PolicyCheck.of(page));
    picture.ifPresent(name -> page.picture(AccessibilityReport.picture(name)));
    findings.addAll(Axe.run(page));
    findings.addAll(walk());
    findings.addAll(otherScreens());
    return findings;
  }

  private Finding faults() {
    List<String> faults = page.faults();
    return new Finding("CSP", "the browser finds no fault", faults.size() + " faults", faults);
  }

  /** Presses Tab once for every stop and once more to leave the last. */
  private List<Finding> walk() {
    var tabs = new CharSequence[checks.beginWalk() + 1];
    Arrays.fill(tabs, Keys.TAB);
    page.keys(tabs);
    return checks.endWalk();
  }

  private List<Finding> otherScreens() {
    Screen held = page.screen();
    Inventory before = checks.inventory();
    var variants = new ArrayList<Variant>();
    variants.add(seen("320 px wide", () -> page.resize(held.narrowest())));
    variants.add(seen("at 200 %", () -> page.resize(held.zoomed())));
    page.resize(held);
    variants.add(seen("in forced colours", () -> page.forcedColours(true)));
    page.forcedColours(false);
    // What came or went by itself meanwhile was not lost on another screen.
    Inventory stayed = before.and(checks.inventory());
    return variants.stream().flatMap(variant -> variant.findings(stayed).stream()).toList();
  }

  private Variant seen(String name, Runnable change) {
    change.run();
    return new Variant(name, checks.inventory(), checks.layout());
  }

  private record Variant(String name, Inventory inventory, List<Finding> layout) {
    List<Finding> findings(Inventory whole) {
      var findings = new ArrayList<Finding>();
      findings.add(
          new Finding(
              "WCAG 1.4.10",
              "nothing lost, " + name,
              whole.size() + " texts and controls",
              whole.lostIn(inventory)));
      layout.forEach(finding -> findings.add(finding.in(name)));
      return findings;
    }
  }
}
