package org.openhpf.web.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.openhpf.web.Repository;
import org.openhpf.web.browser.PageScripts;

/**
 * {@code target/accessibility/index.html}: what was measured on every state of every page. Written
 * anew after each state, so that it is there however the run ends.
 */
final class AccessibilityReport {
  static final AccessibilityReport OF_THIS_RUN =
      new AccessibilityReport(Repository.target().resolve("accessibility"));

  private static final String PAGE = PageScripts.read(AccessibilityReport.class, "report.html");

  private final Path folder;
  private final List<InspectedState> states = new ArrayList<>();

  AccessibilityReport(Path folder) {
    this.folder = folder;
  }

  /** Where the picture of that name is. */
  static Path picture(String name) {
    return Repository.target().resolve("pages").resolve(name + ".png");
  }

  synchronized void add(InspectedState state) {
    states.add(state);
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("index.html"), html());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String html() {
    List<InspectedState> sorted =
        states.stream()
            .sorted(
                Comparator.comparing(InspectedState::page)
                    .thenComparing(InspectedState::mode)
                    .thenComparing(InspectedState::state)
                    .thenComparing(InspectedState::device))
            .toList();
    long faults =
        states.stream().flatMap(s -> s.findings().stream()).filter(f -> !f.holds()).count();
    long checks = states.stream().mapToLong(state -> state.findings().size()).sum();
    return PAGE.replace("{states}", String.valueOf(states.size()))
        .replace("{checks}", String.valueOf(checks))
        .replace("{faults}", String.valueOf(faults))
        .replace(
            "{sections}", sorted.stream().map(this::section).collect(Collectors.joining("\n")));
  }

  private String section(InspectedState state) {
    String title =
        text(
            String.join(
                " · ", state.page(), state.state(), state.mode() + " mode", state.device()));
    String picture =
        state
            .picture()
            .map(
                name ->
                    "<img src=\"../pages/%s.png\" alt=\"%s\" loading=\"lazy\">"
                        .formatted(name, title))
            .orElse("");
    String rows =
        state.findings().stream().map(AccessibilityReport::row).collect(Collectors.joining("\n"));
    return """
    <section>
    <h2>%s</h2>
    <p>%s</p>
    %s
    <div class="table" role="region" tabindex="0" aria-label="%s">
    <table>
    <thead><tr><th scope="col">Clause</th><th scope="col">Requirement</th><th scope="col">Measured</th><th scope="col">Result</th></tr></thead>
    <tbody>
    %s
    </tbody>
    </table>
    </div>
    </section>"""
        .formatted(
            title, state.holds() ? "All hold." : "Something does not hold.", picture, title, rows);
  }

  private static String row(Finding finding) {
    String faults =
        finding.faults().stream()
            .map(fault -> "<li>" + text(fault) + "</li>")
            .collect(Collectors.joining());
    return "<tr%s><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>"
        .formatted(
            finding.holds() ? "" : " class=\"failed\"",
            text(finding.clause()),
            text(finding.requirement()),
            text(finding.measured()),
            finding.holds() ? "✓ holds" : "✗ fails<ul>" + faults + "</ul>");
  }

  private static String text(String raw) {
    return raw.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
