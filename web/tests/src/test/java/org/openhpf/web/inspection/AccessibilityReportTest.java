package org.openhpf.web.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.web.browser.Browser;
import org.openhpf.web.browser.BrowserTest;
import org.openhpf.web.browser.Device;
import org.openhpf.web.browser.Page;
import org.openhpf.web.browser.Visit;

/** The report says what was found, and is itself accessible. */
@BrowserTest(hall = false)
class AccessibilityReportTest {
  @Test
  void aReportTellsEveryStateAndFault(Browser browser, @TempDir Path folder) throws Exception {
    var report = new AccessibilityReport(folder);
    report.add(state("/app/kiosk.html", "the start", List.of()));
    report.add(state("/app/index.html", "choosing a day", List.of("<button#book> 预约: 40 × 40")));

    Path file = folder.resolve("index.html");
    assertThat(Files.readString(file)).contains("2 states, 2 checks, 1 faults");
    Page page = browser.open(file.toUri(), Visit.on(Device.DESKTOP));
    assertThat(page.text())
        .containsSubsequence(
            "/app/index.html · choosing a day · elder mode · phone",
            "✗ fails",
            "<button#book> 预约: 40 × 40",
            "/app/kiosk.html · the start",
            "✓ holds");
    assertThat(Axe.run(page)).allSatisfy(finding -> assertThat(finding.faults()).isEmpty());
    assertThat(new ClauseChecks(page).layout())
        .allSatisfy(finding -> assertThat(finding.faults()).isEmpty());
  }

  private static InspectedState state(String page, String state, List<String> faults) {
    var finding = new Finding("APP 2.1", "main targets ≥ 60 × 60", "40 px", faults);
    return new InspectedState(page, state, "elder", "phone", Optional.empty(), List.of(finding));
  }
}
