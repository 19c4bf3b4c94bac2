package org.openhpf.web.inspection;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openhpf.web.browser.Page;
import org.openhpf.web.browser.PageScripts;

/** axe-core's rules of WCAG 2.2, levels A and AA. */
final class Axe {
  private static final String SCRIPT = PageScripts.read(Axe.class, "/axe.min.js");
  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {
        runOnly: {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
        resultTypes: ["violations"]
      }).then(found => done({
        passed: found.passes.length,
        violations: found.violations.map(rule => ({
          id: rule.id, help: rule.help, nodes: rule.nodes.map(node => node.target.join(" ") + ": " + node.failureSummary)
        }))
      }), fault => done({fault: String(fault)}));
      """;

  private Axe() {}

  /** One finding for each rule violated, or one that says that all hold. */
  static List<Finding> run(Page page) {
    if (!Boolean.TRUE.equals(page.script("return Boolean(window.axe)"))) {
      page.script(SCRIPT);
    }
    Map<?, ?> found = (Map<?, ?>) page.later(RUN);
    if (found.containsKey("fault")) {
      throw new IllegalStateException("axe-core: " + found.get("fault"));
    }
    List<Finding> violations =
        ((List<?>) found.get("violations")).stream().map(Axe::violation).toList();
    if (!violations.isEmpty()) {
      return violations;
    }
    String measured = found.get("passed") + " rules apply and hold";
    return List.of(new Finding("axe", "axe-core at WCAG 2.2 AA", measured, List.of()));
  }

  private static Finding violation(Object rule) {
    Map<?, ?> fields = (Map<?, ?>) rule;
    List<String> nodes = ((List<?>) fields.get("nodes")).stream().map(Axe::line).toList();
    return new Finding(
        "axe " + fields.get("id"),
        String.valueOf(fields.get("help")),
        nodes.size() + " places",
        nodes);
  }

  private static String line(Object node) {
    return node.toString().lines().map(String::strip).collect(Collectors.joining(" "));
  }
}
