package org.openhpf.web.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.openhpf.web.Repository;
import org.openhpf.web.browser.PageScripts;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code target/accessibility/index.html}: what was measured on every state of every page. Written
 * anew after each state, so that it is there however the run ends. Several processes test at a
 * time: each keeps its own states in a file and writes the page of all.
 */
final class AccessibilityReport {
  static final AccessibilityReport OF_THIS_RUN =
      new AccessibilityReport(Repository.target().resolve("accessibility"));

  private static final String PAGE = PageScripts.read(AccessibilityReport.class, "report.html");

  private static final JsonMapper JSON = JsonMapper.shared();

  /** The same in all processes of a run: who started them. */
  private static final String RUN =
      ProcessHandle.current().parent().map(parent -> parent.pid() + "-").orElse("");

  private final Path folder;
  private final Path ownStates;
  private final List<InspectedState> states = new ArrayList<>();

  AccessibilityReport(Path folder) {
    this.folder = folder;
    this.ownStates = folder.resolve(RUN + ProcessHandle.current().pid() + ".json");
  }

  /** Where the picture of that name is. */
  static Path picture(String name) {
    return Repository.target().resolve("pages").resolve(name + ".png");
  }

  synchronized void add(InspectedState state) {
    states.add(state);
    try {
      Files.createDirectories(folder);
      write(ownStates, JSON.writeValueAsString(states));
      write(folder.resolve("index.html"), html(statesOfThisRun()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whole at any moment, as others read it. */
  private static void write(Path file, String content) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    Files.writeString(part, content);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Those of runs before go. */
  private List<InspectedState> statesOfThisRun() throws IOException {
    var all = new ArrayList<InspectedState>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
      for (Path file : files) {
        if (file.getFileName().toString().startsWith(RUN)) {
          all.addAll(List.of(JSON.readValue(Files.readString(file), InspectedState[].class)));
        } else {
          Files.deleteIfExists(file);
        }
      }
    }
    return all;
  }

  private String html(List<InspectedState> all) {
    List<InspectedState> sorted =
        all.stream()
            .sorted(
                Comparator.comparing(InspectedState::page)
                    .thenComparing(InspectedState::mode)
                    .thenComparing(InspectedState::state)
                    .thenComparing(InspectedState::device))
            .toList();
    long faults = all.stream().flatMap(s -> s.findings().stream()).filter(f -> !f.holds()).count();
    long checks = all.stream().mapToLong(state -> state.findings().size()).sum();
    return PAGE.replace("{states}", String.valueOf(all.size()))
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
