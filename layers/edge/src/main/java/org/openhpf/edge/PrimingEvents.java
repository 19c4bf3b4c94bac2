package org.openhpf.edge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.WorkingDays;

/**
 * The events a function is primed with: resources {@code /priming/<bean>-<n>.json} of its artefact,
 * n from 1. {@code {nextWorkingDay}} in them becomes that day, as what is refused for its date
 * warms little.
 */
final class PrimingEvents {
  private PrimingEvents() {}

  static List<byte[]> of(String bean) {
    var loader = Thread.currentThread().getContextClassLoader();
    var events = new ArrayList<byte[]>();
    for (int n = 1; ; n++) {
      try (InputStream event = loader.getResourceAsStream("priming/" + bean + "-" + n + ".json")) {
        if (event == null) {
          return events;
        }
        String text = new String(event.readAllBytes(), StandardCharsets.UTF_8);
        events.add(
            text.replace("{nextWorkingDay}", nextWorkingDay()).getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String nextWorkingDay() {
    LocalDate today = ChinaTime.today(Clock.systemUTC());
    return WorkingDays.china().plus(today, 1).toString();
  }
}
