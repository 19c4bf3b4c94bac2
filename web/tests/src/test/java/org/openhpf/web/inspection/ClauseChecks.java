package org.openhpf.web.inspection;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhpf.web.browser.Device;
import org.openhpf.web.browser.Page;
import org.openhpf.web.browser.PageScripts;

/** The checks of our own, which run in the page; each call is one script that leaves no trace. */
final class ClauseChecks {
  private static final String SCRIPTS =
      Stream.of("seen", "text", "contrast", "targets", "layout", "document", "keyboard")
          .map(name -> PageScripts.read(ClauseChecks.class, name + ".js"))
          .collect(Collectors.joining("\n"));

  private final Page page;

  ClauseChecks(Page page) {
    this.page = page;
  }

  /** Whether the page is in elder mode now, whatever it was opened in. */
  boolean inElderMode() {
    return Boolean.TRUE.equals(
        page.script("return document.documentElement.dataset.mode === 'elder'"));
  }

  /** Text, contrast, targets, layout and the document as a whole. */
  List<Finding> all() {
    Device device = page.visit().device();
    String settings =
        "const settings = {elder: %b, touch: %b, citizen: %b, kiosk: %b};"
            .formatted(
                inElderMode(),
                device.touch(),
                device == Device.PHONE || device == Device.KIOSK,
                device == Device.KIOSK);
    return findings(
        settings
            + "return [...textChecks(settings), ...contrastChecks(settings),"
            + " ...targetChecks(settings), ...layoutChecks(), ...documentChecks(settings)]");
  }

  /** Only what another screen may break. */
  List<Finding> layout() {
    return findings("return layoutChecks()");
  }

  Inventory inventory() {
    return Inventory.of(run("return inventory()"));
  }

  /** Makes the page look at whatever gets the focus; answers how many stops there are. */
  int beginWalk() {
    return ((Number) run("return beginWalk()")).intValue();
  }

  List<Finding> endWalk() {
    return findings("return endWalk()");
  }

  private List<Finding> findings(String call) {
    return ((List<?>) run(call)).stream().map(Finding::of).toList();
  }

  private Object run(String call) {
    return page.script(SCRIPTS + "\n" + call);
  }
}
