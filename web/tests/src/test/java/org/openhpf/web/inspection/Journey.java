package org.openhpf.web.inspection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openhpf.web.browser.Page;
import org.openhpf.web.browser.PageScripts;

/**
 * How far it is to a goal: the screens somebody meets on the way, the present one included, and the
 * keys he presses. Each journey is a section of the report.
 *
 * <pre>
 * Journey journey = Journey.from(page, "from start to booked");
 * ...
 * journey.mustTakeAtMost(3);</pre>
 */
public final class Journey {
  private static final String SCRIPT = PageScripts.read(Journey.class, "journey.js");

  private final Page page;
  private final String name;

  private Journey(Page page, String name) {
    this.page = page;
    this.name = name;
  }

  /** Begins at the screen shown now. */
  public static Journey from(Page page, String name) {
    page.command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", SCRIPT));
    page.script(SCRIPT);
    return new Journey(page, name);
  }

  /** Ends at the screen shown now: no more screens than that, nothing typed. */
  public void mustTakeAtMost(int screens) {
    var journey = (Map<?, ?>) page.script("return JSON.parse(window.name)");
    List<?> met = (List<?>) journey.get("screens");
    long keys = ((Number) journey.get("keys")).longValue();
    String way = met.stream().map(String::valueOf).collect(Collectors.joining(" → "));
    InspectedState.report(
        page,
        name,
        Optional.empty(),
        List.of(
            finding(
                "at most " + screens + " screens", met.size() + ": " + way, met.size() <= screens),
            finding("nothing to type", keys + " keys", keys == 0)));
  }

  private static Finding finding(String requirement, String measured, boolean holds) {
    return new Finding("Goal", requirement, measured, holds ? List.of() : List.of(measured));
  }
}
